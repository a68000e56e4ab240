import type { ClosedCursor, DisposalRow } from '../../../db/disposals.ts';
import { addDays, addMonths, type CivilDate, londonDate } from '../../../machines/dates.ts';
import { fewestMonths, keptUntilOf } from '../../../machines/disposal/keeping.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import { isBeyond } from '../../../machines/retention/keep-until.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import { keepingRules } from './keeping-rules.ts';
import { whyKept } from './linked-hold.ts';

/** A case whose time is over, and why it is kept all the same where it is. */
export interface DueCase {
  readonly row: DisposalRow;
  readonly rule: string;
  readonly keptUntil: CivilDate;
  readonly kept: Pick<Refusal, 'sentence' | 'citation'> | null;
}

const pageLength = 25;
/** Cases opened for one page at most: where many are kept longer, it goes on from there. */
const mostOpened = 200;

/**
 * Cases whose papers need not be kept any longer, those that ended first at the head. The rows say which ones can be; only
 * the case itself knows which line of the schedule it falls under and when it was closed.
 */
export async function dueForDisposal(
  app: App,
  from: ClosedCursor | null,
): Promise<{ due: DueCase[]; next: ClosedCursor | null }> {
  const today = londonDate(app.clock.now());
  const rules = keepingRules(app.profile);
  const before = addDays(addMonths(today, -fewestMonths(rules)), 1);
  const due: DueCase[] = [];
  let cursor = from;
  for (let opened = 0; opened < mostOpened; ) {
    const rows = await app.store.disposals.ended(before, cursor, pageLength);
    for (const row of rows) {
      cursor = { closedOn: row.closedOn, id: row.id };
      opened += 1;
      const loaded = row.phase === 'closed' ? await loadCase(app, row.id) : null;
      const kept = loaded && keptUntilOf(loaded.state, rules);
      if (!loaded || !kept || !isBeyond(kept.until, today)) continue;
      const why = await whyKept(app, loaded.state);
      due.push({
        row,
        rule: kept.rule,
        keptUntil: kept.until,
        kept: why && { sentence: why.sentence, citation: why.citation },
      });
      if (due.length === pageLength) return { due, next: cursor };
    }
    if (rows.length < pageLength) return { due, next: null };
  }
  return { due, next: cursor };
}
