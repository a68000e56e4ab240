import { setImmediate } from 'node:timers/promises';
import type { CaseQuery, Cursor } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import type { App } from '../../app.ts';

/** Said before each page of cases: whether to go on. A sweep keeps its turn with it. */
export type Keeping = () => Promise<boolean>;

/**
 * Rows of cases, page by page, so that none is held for long; ends early where its turn is lost. Others get their turn before each:
 * SQLite answers at once, so a walk that only reads would keep everybody waiting to its end.
 */
export async function* walkCases(
  app: App,
  query: Omit<CaseQuery, 'after' | 'limit'>,
  keep: Keeping = async () => true,
): AsyncGenerator<CaseRow> {
  let after: Cursor | undefined;
  do {
    if (!(await keep())) return;
    const { rows, next } = await app.store.cases({ ...query, limit: 200, ...(after && { after }) });
    for (const row of rows) {
      await setImmediate();
      yield row;
    }
    after = next ?? undefined;
  } while (after);
}
