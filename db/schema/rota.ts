import type { CivilDate } from '../../machines/dates.ts';
import type { StaffId } from '../../machines/ids.ts';
import type { RotaChange } from '../../machines/rota/changes.ts';
import type { Kit } from '../kit.ts';

/** Who is away and who stands in for whom. */
export function defineRota(k: Kit) {
  /** What was said about it, by whom and when. Rows are added and never changed. */
  const rotaChanges = k.table(
    'rota_changes',
    {
      id: k.id('id'),
      at: k.instant('at').notNull(),
      byId: k.text('by_id').$type<StaffId>().notNull(),
      /** The last day it is about: what lies long behind is not read again. */
      untilOn: k.date('until_on').$type<CivilDate>().notNull(),
      change: k.json('change').$type<RotaChange>().notNull(),
    },
    (t) => [k.index('rota_changes_until').on(t.untilOn)],
  );
  return { rotaChanges };
}
