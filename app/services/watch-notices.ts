import type { NewNotice } from '../../db/types.ts';
import type { CaseState } from '../../machines/case.ts';
import type { CaseEvent } from '../../machines/events.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import type { Watcher } from '../../machines/watching/codes.ts';
import type { Telling } from '../../machines/watching/events.ts';
import type { StaffMember } from '../auth/staff.ts';
import type { WithAuth } from '../auth/staff-auth.ts';

/** The people behind the roles that were told, one notice each: nobody hears the same from two roles. */
export async function noticesOf(
  app: WithAuth,
  caseId: CaseId,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<readonly NewNotice[]> {
  const told = events.flatMap((event) => (event.type === 'watch.told' ? event.told : []));
  if (told.length === 0) return [];
  const staff = (await app.auth.listStaff()).filter(({ disabledAt }) => disabledAt === null);
  return told.flatMap((telling) =>
    peopleOf(state, telling.to, staff).map((staffId) => ({
      key: [caseId, telling.code, telling.about, telling.days ?? '', staffId].join(':'),
      staffId,
      how: telling.how,
      telling,
    })),
  );
}

/** What is nobody's, or of somebody who has left, is the DPO's worry: a warning that reaches nobody is none. */
function peopleOf({ record }: CaseState, to: Telling['to'], staff: readonly StaffMember[]): readonly StaffId[] {
  const withRole = (role: 'dpo' | 'officer') => staff.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const dpos = withRole('dpo');
  const assigned = (id: StaffId | null) => staff.filter((one) => one.id === id).map((one) => one.id);
  const behind: Readonly<Record<Watcher, () => readonly StaffId[]>> = {
    officer: () => [assigned(record.officer), dpos, withRole('officer')].find(({ length }) => length > 0) ?? [],
    reviewer: () => assigned(record.reviewer),
    dpo: () => dpos,
  };
  return [...new Set(to.flatMap((role) => behind[role]()))];
}
