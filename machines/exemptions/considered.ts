import type { Actor } from '../actors.ts';
import { rolesOf } from '../actors.ts';
import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { ConsiderationId } from '../ids.ts';
import { exemptionOf } from './index.ts';

export interface Opinion {
  readonly from: string;
  readonly datedOn: CivilDate;
  readonly isTestMet: boolean;
  readonly note: string;
}

/** One exemption weighed for one piece of information, and what became of it. */
export interface Consideration extends Omit<EventOf<'exemption.considered'>, 'type' | 'by' | 'on' | 'considerationId'> {
  readonly id: ConsiderationId;
  readonly on: CivilDate;
  readonly by: Actor['id'];
  /** Every question of the test was answered with yes. */
  readonly applies: boolean;
  readonly opinions: readonly Opinion[];
  readonly verdict: {
    readonly isApproved: boolean;
    readonly by: Actor['id'];
    readonly isDpo: boolean;
    readonly on: CivilDate;
    readonly note: string;
  } | null;
}

/** What has been weighed in a case. What was weighed about other people stands in the register. */
export interface Considered {
  readonly exemptions: readonly Consideration[];
}

export const emptyConsidered: Considered = { exemptions: [] };

const put = <T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] =>
  list.some(({ id }) => id === one.id) ? list.map((other) => (other.id === one.id ? one : other)) : [...list, one];

const change = (
  considered: Considered,
  id: ConsiderationId,
  changed: (one: Consideration) => Consideration,
): Considered => ({
  ...considered,
  exemptions: considered.exemptions.map((one) => (one.id === id ? changed(one) : one)),
});

/** Folds one event into what has been weighed. */
export function foldConsidered(considered: Considered, event: CaseEvent): Considered {
  switch (event.type) {
    case 'exemption.considered': {
      const { type: _type, considerationId: id, by, ...said } = event;
      const applies = said.answers.length > 0 && said.answers.every(({ isYes }) => isYes);
      const opinions = considered.exemptions.find((one) => one.id === id)?.opinions ?? [];
      // Weighed again, it has to be approved again; what a professional said stays said.
      const one: Consideration = { ...said, id, by: by.id, applies, opinions, verdict: null };
      return { ...considered, exemptions: put(considered.exemptions, one) };
    }
    case 'exemption.withdrawn':
      return { ...considered, exemptions: considered.exemptions.filter(({ id }) => id !== event.considerationId) };
    case 'exemption.approved':
    case 'exemption.rejected': {
      const { by, on, note, type } = event;
      const isDpo = rolesOf(by).includes('dpo');
      const verdict = { isApproved: type === 'exemption.approved', by: by.id, isDpo, on, note };
      return change(considered, event.considerationId, (one) => ({ ...one, verdict }));
    }
    case 'opinion.recorded': {
      const { from, datedOn, isTestMet, note } = event;
      const opinion = { from, datedOn, isTestMet, note };
      return change(considered, event.considerationId, (one) => ({ ...one, opinions: [...one.opinions, opinion] }));
    }
    default:
      return considered;
  }
}

/** Who has to approve it; null where nobody has to. Saying nothing at all is for the DPO alone. */
export function approverOf({ code, notify }: Pick<Consideration, 'code' | 'notify'>): 'reviewer' | 'dpo' | null {
  return notify === 'ncnd' ? 'dpo' : exemptionOf(code).approvedBy;
}

/** It applies, and whoever has to approve it has. Gates steer by themselves and need nobody. */
export function stands(one: Consideration): boolean {
  const approver = approverOf(one);
  const { verdict } = one;
  if (!one.applies || verdict?.isApproved === false) return false;
  return approver === null || (verdict !== null && (approver === 'reviewer' || verdict.isDpo));
}

/** The opinion that counts: the one that bears the latest date, of several of one day the last recorded. */
export const latestOpinion = ({ opinions }: Consideration): Opinion | null =>
  opinions.reduce<Opinion | null>((last, one) => (last && last.datedOn > one.datedOn ? last : one), null);
