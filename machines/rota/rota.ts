import type { Actor } from '../actors.ts';
import { addDays, type CivilDate, daysBetween } from '../dates.ts';
import type { CaseEventType } from '../events.ts';
import type { StaffId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Watcher } from '../watching/codes.ts';
import { type ActGroup, coversAct } from './act-groups.ts';
import type { Absence, Delegation, RotaChange } from './changes.ts';

/** Who is away, and who stands in for whom, as the changes so far add up to it. */
export interface Rota {
  readonly absences: readonly Absence[];
  readonly delegations: readonly Delegation[];
}

export const emptyRota: Rota = { absences: [], delegations: [] };

/** Folds one change into it. */
export function foldRota(rota: Rota, change: RotaChange): Rota {
  switch (change.type) {
    case 'absence.recorded': {
      const { type: _, ...absence } = change;
      return { ...rota, absences: [...rota.absences, absence] };
    }
    case 'delegation.given': {
      const { type: _, ...delegation } = change;
      return { ...rota, delegations: [...rota.delegations, delegation] };
    }
    case 'absence.taken-back':
      return { ...rota, absences: rota.absences.filter(({ id }) => id !== change.id) };
    case 'delegation.ended':
      return { ...rota, delegations: rota.delegations.filter(({ id }) => id !== change.id) };
  }
}

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const covers = ({ from, to }: Span, day: CivilDate): boolean => from <= day && day <= to;

/** Whether somebody is away on a day. */
export const isAway = ({ absences }: Rota, who: StaffId, day: CivilDate): boolean =>
  absences.some((absence) => absence.staffId === who && covers(absence, day));

/** Whether the work of an officer rests on a day: they are away, and nobody who stands in for them is there. */
export const rests = (rota: Rota, who: StaffId, day: CivilDate): boolean =>
  isAway(rota, who, day) && standInsFor(rota, who, 'officer', day).every((id) => isAway(rota, id, day));

/** When somebody is away between two days, the first absence first; what is behind is left out. */
export const awayBetween = ({ absences }: Rota, who: StaffId, from: CivilDate, to: CivilDate): readonly Absence[] =>
  absences
    .filter((one) => one.staffId === who && one.to >= from && one.from <= to)
    .sort((a, b) => a.from.localeCompare(b.from));

/** Who stands in for somebody in a role on a day, in all of it: whoever has single acts only is no answer to “who is there?”. */
export const standInsFor = ({ delegations }: Rota, who: StaffId, role: Watcher, day: CivilDate): readonly StaffId[] =>
  delegations
    .filter((one) => one.staffId === who && one.only === undefined && one.roles.includes(role) && covers(one, day))
    .map(({ toId }) => toId);

/** Somebody another stands in for, in a role. */
export interface StoodInFor {
  readonly id: StaffId;
  readonly role: Watcher;
  /** In these acts only; absent: in all. */
  readonly only?: ActGroup[];
}

/** For whom somebody stands in on a day, and in what; roles they no longer hold themselves do not count. */
export const standsInFor = (
  { delegations }: Rota,
  who: { readonly id: StaffId; readonly roles: readonly string[] },
  day: CivilDate,
): readonly StoodInFor[] =>
  delegations
    .filter((one) => one.toId === who.id && covers(one, day))
    .flatMap(({ staffId: id, roles, only }) =>
      roles.filter((role) => who.roles.includes(role)).map((role) => ({ id, role, ...(only && { only }) })),
    );

/**
 * An actor as an act on a case is stamped with: of those they stand in for, only whoever this case is assigned to. An officer or
 * reviewer of the case acts for themselves.
 * @param type the act, where it is one that may not have been left to them; without it, whoever they stand in for at all
 */
export function actingOn(
  who: Actor,
  { officer, reviewer }: { officer: StaffId | null; reviewer: StaffId | null },
  type?: CaseEventType,
): Actor {
  if (who.kind !== 'staff' || who.for === undefined) return who;
  const { for: all, ...bare } = who;
  const assigned: Readonly<Record<Watcher, StaffId | null>> = { officer, reviewer, dpo: null };
  const own = who.id === officer || who.id === reviewer;
  const these = (own ? [] : all)
    .filter(({ id, role }) => role === 'dpo' || assigned[role] === id)
    .filter(({ only }) => type === undefined || coversAct(only, type))
    .map(({ id, role }) => ({ id, role }));
  return these.length === 0 ? bare : { ...bare, for: these };
}

const [longest, furthestBack] = [400, 31];

/**
 * Why a change cannot be made; null when it can. An absence may be entered afterwards, since nobody plans to be ill; a
 * delegation begins today at the earliest, because what was decided before was not decided for anybody.
 * @param rolesOf the roles a member of staff holds; none for somebody who has left
 */
export function rotaFault(
  rota: Rota,
  change: RotaChange,
  today: CivilDate,
  rolesOf: (id: StaffId) => readonly string[],
): Refusal | null {
  switch (change.type) {
    case 'absence.taken-back':
      return rota.absences.some(({ id }) => id === change.id) ? null : gone;
    case 'delegation.ended':
      return rota.delegations.some(({ id }) => id === change.id) ? null : gone;
    case 'absence.recorded':
      if (change.from < addDays(today, -furthestBack))
        return refuse('past', 'An absence can be entered for the last month and later');
      return spanFault(change);
    case 'delegation.given': {
      if (change.from < today) return refuse('past', 'A delegation begins today or later');
      if (change.staffId === change.toId) return refuse('self', 'Choose somebody else to stand in');
      const lacking = (id: StaffId) => change.roles.some((role) => !rolesOf(id).includes(role));
      if (lacking(change.staffId)) return refuse('not-theirs', 'Only a role that is one’s own can be delegated');
      if (lacking(change.toId))
        return refuse(
          'not-held',
          'Whoever stands in has to hold the role too. Ask an administrator to give it to them first',
        );
      return spanFault(change);
    }
  }
}

const gone = refuse('gone', 'It is not there any more');

function spanFault({ from, to }: Span): Refusal | null {
  if (to < from) return refuse('order', 'The last day must be the same as or after the first');
  return daysBetween(from, to) > longest ? refuse('long', 'Enter at most a year at once') : null;
}
