import { formatDate } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { onlyWords } from '../../../machines/rota/act-groups.ts';
import { rotaChange } from '../../../machines/rota/changes.ts';
import type { App } from '../../app.ts';
import { staffNames } from './staff-directory.ts';

/** What was said about who is there: when, by whom, in words. */
export interface RotaLine {
  readonly at: number;
  readonly by: string;
  readonly words: string;
}

/** Changes looked through; those about one person are found among them. */
const most = 400;

/**
 * Every change of absences and of who stands in, the newest first.
 * @param about null: of everybody; else of one person, and where they stand in
 */
export async function rotaHistory(app: App, about: StaffId | null): Promise<readonly RotaLine[]> {
  const names: ReadonlyMap<string, string> = await staffNames(app);
  const nameOf = (id: string) => names.get(id) ?? 'Someone who has left';
  const rows = (await app.store.rota.newest(most)).map((row) => ({ ...row, change: rotaChange.parse(row.change) }));
  const made = new Map(rows.flatMap(({ change }) => ('staffId' in change ? [[change.id, change] as const] : [])));
  return rows.flatMap(({ at, byId, change }) => {
    const of = 'staffId' in change ? change : made.get(change.id);
    if (of === undefined) return [];
    const isAbout = of.staffId === about || (of.type === 'delegation.given' && of.toId === about);
    if (about !== null && !isAbout) return [];
    const span = `${formatDate(of.from)} to ${formatDate(of.to)}`;
    const what =
      of.type === 'delegation.given'
        ? `${nameOf(of.toId)} stands in for ${nameOf(of.staffId)} as ${of.roles.join(', ')}${of.only ? `, only for ${onlyWords(of.only)}` : ''}, ${span}`
        : `${nameOf(of.staffId)} is away, ${span}`;
    return [{ at, by: nameOf(byId), words: 'staffId' in change ? what : `Taken back: ${what}` }];
  });
}
