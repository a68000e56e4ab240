import { londonDate } from '../../../machines/dates.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { waitsForDpo as inCase } from '../../../machines/watching/to-do.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';

export interface WaitsForDpo {
  readonly id: CaseId;
  readonly reference: string;
  /** What the DPO has to look at, from the rules: nothing of the case itself. */
  readonly sentence: string;
  /** The last part of the address within the case. */
  readonly at: string;
}

const most = 50;

/** What waits for the DPO in open cases, soonest due first, and in how many cases something does. */
export async function waitsForDpo(app: App): Promise<{ waiting: readonly WaitsForDpo[]; cases: number }> {
  const today = londonDate(app.clock.now());
  const waiting: WaitsForDpo[] = [];
  const { rows, next } = await app.store.cases({ waitsForDpo: true, limit: most });
  for (const { id, reference } of rows) {
    const loaded = await loadCase(app, id);
    for (const { sentence, at } of loaded ? inCase(loaded.state, today) : [])
      waiting.push({ id, reference, sentence, at });
  }
  return { waiting, cases: next === null ? rows.length : await app.store.count({ waitsForDpo: true }) };
}
