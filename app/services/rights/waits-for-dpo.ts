import type { CaseId } from '../../../machines/ids.ts';
import type { Right } from '../../../machines/people.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { dutiesOf } from '../../../machines/work/duties.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';

export interface WaitsForDpo {
  readonly id: CaseId;
  readonly reference: string;
  /** What the DPO has to look at, from the rules: nothing of the case itself. */
  readonly sentence: string;
}

/** Rights in which something can wait for the DPO. */
const rights: readonly Right[] = (['objection', 'automated-decision'] as const).filter((right) =>
  rightRules[right].duties.some(({ onlyDpo }) => onlyDpo),
);
const most = 50;

/** Open cases in which the law has the DPO look at something before the answer is approved, soonest due first. */
export async function waitsForDpo(app: App): Promise<readonly WaitsForDpo[]> {
  const waiting: WaitsForDpo[] = [];
  for (const right of rights) {
    const { rows } = await app.store.cases({ open: true, right, limit: most });
    for (const { id } of rows) {
      const loaded = await loadCase(app, id);
      for (const { duty, settled } of loaded ? dutiesOf(loaded.state) : []) {
        if (!duty.onlyDpo || settled || !loaded) continue;
        waiting.push({ id, reference: loaded.state.record.received.reference, sentence: duty.sentence });
      }
    }
  }
  return waiting;
}
