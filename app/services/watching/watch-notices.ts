import type { NewNotice } from '../../../db/types.ts';
import type { CaseState } from '../../../machines/case.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { CaseId, StaffId } from '../../../machines/ids.ts';
import { coversToDo } from '../../../machines/rota/act-groups.ts';
import { isAway, type Rota, standInsFor, standsInFor } from '../../../machines/rota/rota.ts';
import type { Watcher } from '../../../machines/watching/codes.ts';
import type { Telling } from '../../../machines/watching/events.ts';
import type { App } from '../../app.ts';
import type { StaffMember } from '../../auth/staff.ts';
import { rotaOf } from '../staff/rota.ts';

/** The people behind the roles that were told, one notice each: nobody hears the same from two roles. */
export async function noticesOf(
  app: App,
  caseId: CaseId,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<readonly NewNotice[]> {
  const told = events.flatMap((event) => (event.type === 'watch.told' ? event.told : []));
  if (told.length === 0) return [];
  const staff = (await app.auth.listStaff()).filter(({ disabledAt }) => disabledAt === null);
  const [rota, today] = [await rotaOf(app), londonDate(app.clock.now())];
  return told.flatMap((telling) =>
    peopleOf(state, telling, staff, rota, today).map((staffId) => ({
      key: [caseId, telling.code, telling.about, telling.days ?? '', staffId].join(':'),
      staffId,
      how: telling.how,
      telling,
    })),
  );
}

/**
 * What is nobody's, or of somebody who has left, or who is away with nobody standing in, is the DPO's worry: a warning
 * that reaches nobody is none. Whoever stands in is told beside the person, who finds it when they are back; whoever
 * single acts were left to, of what is dealt with by these, and never of a case of their own in another's place.
 */
function peopleOf(
  { record }: CaseState,
  { to, code }: Pick<Telling, 'to' | 'code'>,
  staff: readonly StaffMember[],
  rota: Rota,
  today: CivilDate,
): readonly StaffId[] {
  const withRole = (role: 'dpo' | 'officer') => staff.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const dpos = withRole('dpo');
  const isHere = (id: StaffId) => staff.some((one) => one.id === id);
  const isAssigned = (id: StaffId) => id === record.officer || id === record.reviewer;
  const leftTo = (id: StaffId, role: Watcher) =>
    staff
      .filter((one) => !isAssigned(one.id))
      .filter((one) =>
        standsInFor(rota, one, today).some(
          (of) => of.id === id && of.role === role && of.only !== undefined && coversToDo(of.only, code),
        ),
      )
      .map((one) => one.id);
  const assigned = (id: StaffId | null, role: Watcher) => {
    if (id === null || !isHere(id)) return [];
    const standIns = standInsFor(rota, id, role, today).filter(isHere);
    const isAlone = standIns.length === 0 && isAway(rota, id, today);
    return [id, ...(isAlone ? dpos : standIns), ...leftTo(id, role)];
  };
  const behind: Readonly<Record<Watcher, () => readonly StaffId[]>> = {
    officer: () =>
      [assigned(record.officer, 'officer'), dpos, withRole('officer')].find(({ length }) => length > 0) ?? [],
    reviewer: () => assigned(record.reviewer, 'reviewer'),
    dpo: () => [
      ...dpos,
      ...dpos.flatMap((id) => [...standInsFor(rota, id, 'dpo', today).filter(isHere), ...leftTo(id, 'dpo')]),
    ],
  };
  return [...new Set(to.flatMap((role) => behind[role]()))];
}
