import type { HolidayYears } from '../clock/holidays.ts';
import type { CivilDate } from '../dates.ts';
import { due } from '../due.ts';
import type { EventOf, Outcome } from '../events.ts';
import type { StaffId } from '../ids.ts';
import type { Capacity, Nation, Right } from '../people.ts';
import { rightRules } from '../rights/index.ts';

/** What was asked for before the clock may run, and when it came (Art 12A(2)(b); identity Art 12(6)). */
export interface Proof {
  /** When it was first asked for. */
  readonly askedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
}

export interface RequestContext {
  /** The rules the case was opened under; a change in law does not reach back. */
  readonly rules: 'uk-2026-1';
  readonly right: Right;
  readonly nation: Nation;
  readonly capacity: Capacity;
  readonly receivedOn: CivilDate;
  readonly loggedOn: CivilDate;
  /** The body's own target, as it stood when the request came; absent, the usual one. */
  readonly targetDays?: number | undefined;
  /** Bank holidays the body took over for some years, in the place of those this program was built with. */
  readonly holidays?: HolidayYears | undefined;
  readonly identity: Proof;
  readonly authority: Proof;
  readonly fee: { readonly askedOn: CivilDate | null; readonly paidOn: CivilDate | null };
  readonly pauses: readonly { readonly askedOn: CivilDate; readonly answeredOn: CivilDate | null }[];
  readonly extension: { readonly noticeOn: CivilDate; readonly reason: 'complexity' | 'number-of-requests' } | null;
  /** A question is open with the requester, whether or not it pauses the clock. */
  readonly isQuestionOpen: boolean;
  readonly decision: {
    readonly outcome: Outcome;
    readonly refusalGround: EventOf<'request.refused'>['ground'] | null;
  } | null;
  readonly approvalRequestedBy: StaffId | null;
  /** How often approval has been asked for. An answer built for an earlier round is stale and is not taken. */
  readonly round: number;
  /** The built answer of this round of approval; null until the job is done. */
  readonly built: { readonly doubts: readonly string[]; readonly hasBundle: boolean } | null;
  readonly answeredOn: CivilDate | null;
  readonly outcome: Outcome | null;
}

/** A fee has been asked for and has not been paid. */
export const isFeeOpen = ({ fee }: RequestContext): boolean => fee.askedOn !== null && fee.paidOn === null;

/** Something the clock waits for before it starts has been asked for and has not come (Art 12A(2)). */
export const isWaitingToStart = (context: RequestContext): boolean => {
  const { right, identity, authority } = context;
  return (
    rightRules[right].startsWithProof &&
    ((identity.askedOn !== null && identity.receivedOn === null) ||
      (authority.askedOn !== null && authority.receivedOn === null) ||
      isFeeOpen(context))
  );
};

/**
 * An open question that stops the clock (Art 12A(5): access only, and only to identify the information). The clock itself
 * is asked, since a question put after the last day stops nothing.
 */
export const isPaused = (context: RequestContext): boolean =>
  context.pauses.some((pause) => pause.answeredOn === null) && due(context).status === 'paused';

/** What ended without an answer to what was asked, and can be taken up again. */
const withoutAnswer: readonly Outcome[] = ['lapsed', 'withdrawn', 'duplicate', 'redirected', 'not-valid'];

export const mayBeReopened = ({ outcome }: RequestContext): boolean =>
  outcome !== null && withoutAnswer.includes(outcome);
