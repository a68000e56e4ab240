import type { z } from 'zod';
import type { CaseState } from '../case.ts';
import type { CivilDate } from '../dates.ts';
import type { Outcome } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A ground a person can invoke, or a limit of a right: its code on record, how staff read it, and where it stands. */
export interface Ground {
  readonly code: string;
  readonly sentence: string;
  readonly citation: string;
}

/** A step the law asks for beside the items of a request. Undone, it keeps the case from going on. */
export interface Duty {
  readonly code: string;
  /** What has to be done, as staff read it. */
  readonly sentence: string;
  readonly citation: string;
  /** What it must stand before. */
  readonly before: 'approval' | 'release' | 'closing';
  /** Whether it is owed in this case, as the case stands. */
  readonly applies: (state: CaseState) => boolean;
  /** Whether it may be left undone for a reason on record. */
  readonly mayBeDeclined: boolean;
  /** Where only the DPO can say that it was done. */
  readonly onlyDpo?: true;
}

/** Something the answer has to say; a test holds every letter of the right against it. */
export interface MustSay {
  readonly code: string;
  readonly sentence: string;
  readonly citation: string;
  readonly outcomes: readonly Outcome[];
}

/** What differs between the rights, as one table a lawyer can read. */
export interface RightRules {
  /** The article (or section) the right rests on. */
  readonly citation: string;
  /** How the requester knows it. */
  readonly plainName: string;
  /** How staff know it. */
  readonly name: string;
  /** The time limit waits for proof or a fee that was asked for: Art 12A(2). A complaint's 30 days run from receipt. */
  readonly startsWithProof: boolean;
  /** A question about what is meant stops the clock: Art 12A(5) says access requests only. */
  readonly isPausedByQuestions: boolean;
  /** Two further months for complex or numerous requests: Art 12A(3). A complaint has no month to extend. */
  readonly mayBeExtended: boolean;
  /** The answer encloses a copy of the personal data. */
  readonly answersWithDocuments: boolean;
  /** What the person can invoke; empty where the law asks for no ground. */
  readonly grounds: readonly Ground[];
  /** Where the right does not reach. None of them refuses anything by itself. */
  readonly limits: readonly Ground[];
  readonly duties: readonly Duty[];
  readonly answerMustSay: readonly MustSay[];
  /** How it is worked item by item; null where it is worked as a whole. */
  readonly items: ItemWork | null;
}

export type ItemOutcome = 'granted' | 'partly-granted' | 'refused';

/** The work of a right on one item; `unknown` because a case may be handed the item of another right. */
export interface ItemWork {
  /** What one of them is called, and several. */
  readonly one: string;
  readonly many: string;
  /** Recipients have to be told what was done (Art 19). */
  readonly tellsRecipients: boolean;
  /** It cannot be taken back, so it is done only once the answer has been approved. */
  readonly isDoneAfterApproval: boolean;
  /** What one that is decided still waits for; the confirmation of the system’s owner unless told otherwise. */
  readonly waits?: string;
  readonly itemFault: (item: unknown, state: CaseState) => Refusal | null;
  /** @param on the day of the decision: what lapses by time is judged on it */
  readonly decisionFault: (item: unknown, decision: unknown, state: CaseState, on: CivilDate) => Refusal | null;
  /** @throws on items of another right: `decisionFault` lets none through */
  readonly outcomeOf: (decision: unknown) => ItemOutcome;
  /** Whether something has to be done in the body's systems before the answer leaves. */
  readonly isToBeCarriedOut: (decision: unknown) => boolean;
}

interface ItemRules<I, D> {
  readonly one: string;
  readonly many: string;
  readonly tellsRecipients: boolean;
  readonly isDoneAfterApproval: boolean;
  readonly waits?: string;
  readonly itemFault?: (item: I, state: CaseState) => Refusal | null;
  readonly decisionFault: (item: I, decision: D, state: CaseState, on: CivilDate) => Refusal | null;
  readonly outcomeOf: (decision: D) => ItemOutcome;
  readonly isToBeCarriedOut: (decision: D) => boolean;
}

const otherRight = refuse('other-right', 'This form belongs to another right. Load the case again.');

/** The work of a right on its items, told in its own types. */
export function itemWork<I, D>(
  itemShape: z.ZodType<I>,
  decisionShape: z.ZodType<D>,
  { itemFault, decisionFault, outcomeOf, isToBeCarriedOut, ...rest }: ItemRules<I, D>,
): ItemWork {
  return {
    ...rest,
    itemFault: (item, state) => {
      const own = itemShape.safeParse(item);
      return own.success ? (itemFault?.(own.data, state) ?? null) : otherRight;
    },
    decisionFault: (item, decision, state, on) => {
      const ownItem = itemShape.safeParse(item);
      const own = decisionShape.safeParse(decision);
      return ownItem.success && own.success ? decisionFault(ownItem.data, own.data, state, on) : otherRight;
    },
    outcomeOf: (decision) => outcomeOf(decisionShape.parse(decision)),
    isToBeCarriedOut: (decision) => isToBeCarriedOut(decisionShape.parse(decision)),
  };
}
