import type { Actor, StaffActor } from '../actors.ts';
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

/**
 * For whom somebody stands in on a day, and in what; roles they no longer hold themselves do not count. Single acts of the DPO
 * count for whoever is of the team while that DPO is away, and no day longer.
 */
export const standsInFor = (
  rota: Rota,
  who: { readonly id: StaffId; readonly roles: readonly string[] },
  day: CivilDate,
): readonly StoodInFor[] =>
  rota.delegations
    .filter((one) => one.toId === who.id && covers(one, day))
    .flatMap(({ staffId: id, roles, only }) =>
      roles
        .filter(
          (role) => who.roles.includes(role) || (isLent(role, only) && isOfTeam(who.roles) && isAway(rota, id, day)),
        )
        .map((role) => ({ id, role, ...(only && { only }) })),
    );

/**
 * Single acts of the DPO can be left to somebody who is none: they are the body's own decisions (UK GDPR Arts 12, 33, 34). All a
 * DPO does cannot: whoever watches over the body's work is designated by the body, is told by nobody what to find, and does
 * not watch their own work (Arts 37(1), (5), 38(3), (6)).
 */
const isLent = (role: Watcher, only: readonly ActGroup[] | undefined): boolean => role === 'dpo' && only !== undefined;

/** Those who read cases; whoever configures or counts does not come to read them by standing in. */
const isOfTeam = (roles: readonly string[]): boolean => roles.includes('officer') || roles.includes('reviewer');

interface Assigned {
  readonly officer: StaffId | null;
  readonly reviewer: StaffId | null;
}

/** Of those somebody stands in for, whoever this case is assigned to; in a case of one's own, nobody. A DPO's are all cases. */
const inPlaceOf = ({ id: me, for: all = [] }: StaffActor, { officer, reviewer }: Assigned): readonly StoodInFor[] => {
  const assigned: Readonly<Record<Watcher, StaffId | null>> = { officer, reviewer, dpo: null };
  return me === officer || me === reviewer
    ? []
    : all
        .filter(({ id, role }) => role === 'dpo' || assigned[role] === id)
        .map(({ id, role, only }) => ({ id, role, ...(only && { only }) }));
};

/**
 * An actor as an act on a case is stamped with: of those they stand in for, only whoever this case is assigned to. An officer or
 * reviewer of the case acts for themselves, so that nobody does as the DPO what is about their own work.
 * @param type the act, where it is one that may not have been left to them; without it, whoever they stand in for at all
 */
export function actingOn(who: Actor, assigned: Assigned, type?: CaseEventType): Actor {
  if (who.kind !== 'staff' || who.for === undefined) return who;
  const { for: _all, within: _within, ...bare } = who;
  const these = inPlaceOf(who, assigned)
    .filter(({ only }) => type === undefined || coversAct(only, type))
    .map(({ id, role }) => ({ id, role }));
  return these.length === 0 ? bare : { ...bare, for: these };
}

/** The acts that were left to somebody in a case of whoever they stand in for; null where all were, or none. */
export function actsLeft(who: StaffActor, assigned: Assigned): ActGroup[] | null {
  const all = inPlaceOf(who, assigned);
  const asTheirs = all.filter(({ role }) => role !== 'dpo');
  if (asTheirs.length === 0 || asTheirs.some(({ only }) => only === undefined)) return null;
  return [...new Set(all.flatMap(({ only }) => only ?? []))];
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
      return lacking(change.toId) ? lentFault(rota, change, rolesOf(change.toId)) : spanFault(change);
    }
  }
}

const gone = refuse('gone', 'It is not there any more');

/** Why somebody who does not hold the role cannot stand in. */
function lentFault(rota: Rota, change: Delegation, roles: readonly string[]): Refusal | null {
  const { only, staffId } = change;
  const areLent = change.roles.every((role) => roles.includes(role) || isLent(role, only)) && isOfTeam(roles);
  if (!areLent) {
    return change.roles.includes('dpo')
      ? refuse(
          'not-held',
          'Whoever stands in for the DPO in everything has to hold the role too: ask an administrator to give it to them first. Single acts can be left to an officer or a reviewer',
          'UK GDPR Arts 37(1), 38(3), (6)',
        )
      : refuse('not-held', 'Whoever stands in has to hold the role too. Ask an administrator to give it to them first');
  }
  const isCovered = rota.absences.some(
    (one) => one.staffId === staffId && one.from <= change.from && change.to <= one.to,
  );
  return isCovered
    ? spanFault(change)
    : refuse(
        'not-away',
        'Acts of the DPO are left to somebody else only while the DPO is away. Add the absence first, with all these days',
      );
}

function spanFault({ from, to }: Span): Refusal | null {
  if (to < from) return refuse('order', 'The last day must be the same as or after the first');
  return daysBetween(from, to) > longest ? refuse('long', 'Enter at most a year at once') : null;
}
