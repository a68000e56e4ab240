import type { DisposalRow } from '../../../db/disposals.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { DisposalStanding } from '../../../machines/disposal/disposal.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';

/** A case on its way to being destroyed, or held, and what its events say about that. */
export interface OnTheWay {
  readonly row: DisposalRow;
  readonly disposal: CaseState['disposal'];
}

/** How many one page shows; those beyond come up when these are dealt with. */
export const mostOnTheWay = 50;

/** Cases that stand at one step, those that ended first at the head. */
export async function onTheWay(app: App, standing: DisposalStanding): Promise<OnTheWay[]> {
  const rows = await app.store.disposals.at(standing, null, mostOnTheWay);
  const loaded = await Promise.all(rows.map(({ id }) => loadCase(app, id)));
  return rows.flatMap((row, at) => {
    const one = loaded[at];
    return one ? [{ row, disposal: one.state.disposal }] : [];
  });
}
