import type { Step } from '../../machines/clock/answer.ts';
import type { CivilDate } from '../../machines/dates.ts';
import type { EventOf, Outcome } from '../../machines/events.ts';
import type { HardKind } from '../../machines/kindness/events.ts';
import type { Language } from '../../machines/language.ts';
import type { Right } from '../../machines/people.ts';
import type { ContentItem } from '../../machines/searching/events.ts';
import type { Block } from './blocks.ts';
import type { ControllerFacts } from './controller-facts.ts';
import type { AnsweredItem } from './items/answered-items.ts';

/** What every letter has. */
export interface LetterHead {
  readonly reference: string;
  readonly writtenOn: CivilDate;
  readonly addressee: { readonly name: string; readonly address: readonly string[] };
  /** Whose information it is, where the requester asked for someone else; null where they asked for themselves. */
  readonly about: string | null;
  /** Who asked, where the letter goes to somebody else; letters from before it was said have none. */
  readonly askedBy?: string | null;
  readonly right: Right;
  /** Who signs: a team or a person of the body. */
  readonly signedBy: string;
  readonly controller: ControllerFacts;
  readonly print?: 'standard' | 'large';
  /** Letters from before there was a choice have none, and are English. */
  readonly language?: Language;
  /** Whom to ask for, where somebody was named; never an e-mail address of one of the staff. */
  readonly contact?: { readonly name: string | null; readonly role: string; readonly phone: string } | null;
}

export const languageOf = ({ language }: Pick<LetterHead, 'language'>): Language => language ?? 'en';

/** How a due date came about: the steps of the clock, as every other place shows them. */
export interface DateFacts {
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly statutoryDueOn: CivilDate | null;
  readonly steps: readonly Step[];
}

/** One place that was searched, or was not, and why. */
export interface Search {
  readonly system: string;
  readonly searchedOn: CivilDate;
  readonly terms: string;
  /** The years or dates searched, as words; null where all of it was. */
  readonly period: string | null;
  /** A role or team, not a name. */
  readonly searcher: string;
  /**
   * Whether it was looked in, and no more: what came of a search would tell where something is that is neither confirmed
   * nor denied, unless no letter tells it.
   */
  readonly result: 'searched' | 'not-searched';
  /** Why it was not searched; empty where it was. */
  readonly note: string;
}

/** A document of the bundle: its pages as numbered there, and what became of them. */
export interface Enclosure {
  readonly name: string;
  readonly firstPage: number;
  readonly lastPage: number;
  /** Its stretches, where it goes over the end of a file: the cover and contents of the next come between. */
  readonly stretches?: readonly { readonly firstPage: number; readonly lastPage: number }[];
  readonly pagesWithParts: number;
  readonly pagesLeftOut: number;
  /** Hard things it speaks of, to be warned of before it is read. */
  readonly hard?: readonly HardKind[];
}

/**
 * Why something was left out, as the requester is told. Whoever fills this in has already decided how much may be said:
 * `citation` is null where naming the provision would give away what it protects.
 */
export interface ToldExemption {
  readonly code: string;
  readonly citation: string | null;
  readonly plain: string;
  /** Page numbers of the bundle; empty where they must not be told or there are none. */
  readonly pages: readonly number[];
}

interface Answer extends LetterHead {
  readonly outcome: Outcome;
  /** The officer's own words. */
  readonly explanation: string;
  readonly exemptions: readonly ToldExemption[];
  readonly date: DateFacts;
}

/** Which stage of an answer in several it is. */
export interface Stage {
  readonly number: number;
  /** Null in the last. */
  readonly next: { readonly rest: string; readonly expectedOn: CivilDate } | null;
  readonly before: readonly { readonly number: number; readonly on: CivilDate }[];
}

export interface AccessAnswer extends Answer {
  readonly kind: 'access-answer';
  /** Absent where the answer goes as a whole. */
  readonly stage?: Stage | null;
  readonly searches: readonly Search[];
  readonly enclosures: readonly Enclosure[];
  /** How many files their pages come in; one where absent. */
  readonly files?: number;
  /** Hard things the answer as a whole speaks of. */
  readonly hard?: readonly HardKind[];
  /** Why the search as a whole is enough; null where nothing has to be said of it. */
  readonly searchReason?: string | null;
  /** What was said for this case in place of the body's general words. */
  readonly content?: Readonly<Partial<Record<ContentItem, string | undefined>>> | null;
}

export interface RightAnswer extends Answer {
  readonly kind: 'right-answer';
  /** What the request was about, one by one; empty where it is decided as a whole. */
  readonly items: readonly AnsweredItem[];
  /** Why other cases were opened out of this one: what the letter may say of them. */
  readonly linked?: readonly EventOf<'case.linked'>['why'][];
}

/** The outcome of a complaint (DPA 2018 s.164A(4)). */
export interface ComplaintAnswer extends LetterHead {
  readonly kind: 'complaint-answer';
  readonly outcome: 'granted' | 'partly-granted' | 'refused' | 'not-valid' | 'redirected';
  readonly explanation: string;
  readonly receivedOn: CivilDate;
  /** References of the requests it is about. */
  readonly aboutRequests: readonly string[];
  readonly enquiries: readonly { readonly on: CivilDate; readonly whom: string; readonly what: string }[];
  /** What is learnt, in general words. */
  readonly lessons: readonly string[];
  /** No acknowledgement went out before: this one letter is both. */
  readonly acknowledgedNow: boolean;
}

export interface ComplaintAcknowledgement extends LetterHead {
  readonly kind: 'complaint-acknowledgement';
  readonly receivedOn: CivilDate;
  readonly understood: Acknowledgement['understood'];
}

export interface ComplaintProgress extends LetterHead {
  readonly kind: 'complaint-progress';
  readonly receivedOn: CivilDate;
  readonly what: string;
}

export interface Acknowledgement extends LetterHead {
  readonly kind: 'acknowledgement';
  /** What we understood, one line each: question and answer. */
  readonly understood: readonly { readonly question: string; readonly answer: string }[];
  /** What the clock waits for, in words; null where it runs. */
  readonly waitsFor: string | null;
  readonly date: DateFacts;
}

export interface ProofNeeded extends LetterHead {
  readonly kind: 'proof-needed';
  readonly what: 'identity' | 'authority';
  /** Why it is needed, beyond what is always said: what was sent before could not be used. Else null. */
  readonly why: string | null;
  readonly wanted: string;
  /** Whether the time to answer begins with it (Art 12A(2)); a complaint's does not wait. */
  readonly startsClock: boolean;
}

export interface Clarification extends LetterHead {
  readonly kind: 'clarification';
  readonly question: string;
  readonly askedOn: CivilDate;
  /** Whether the clock stands still meanwhile (Art 12A(5), access only). */
  readonly pausesClock: boolean;
}

export interface ExtensionNotice extends LetterHead {
  readonly kind: 'extension';
  readonly reason: 'complexity' | 'number-of-requests';
  readonly explanation: string;
  readonly date: DateFacts;
}

export interface ProgressLetter extends LetterHead {
  readonly kind: 'progress';
  /** Steps as sentences. None of them says what was found. */
  readonly done: readonly string[];
  readonly next: readonly string[];
  /** What stops or delays the work, in words that end a sentence; null where nothing is wanted. */
  readonly waitsForYou: string | null;
  readonly date: DateFacts;
}

export interface RefusalLetter extends LetterHead {
  readonly kind: 'refusal';
  readonly ground: 'unfounded' | 'excessive' | 'not-valid' | 'no-authority' | 'no-identity';
  readonly reason: string;
  readonly date: DateFacts;
}

/** That a date was missed, with a new one. */
export interface ApologyLetter extends LetterHead {
  readonly kind: 'apology';
  readonly receivedOn: CivilDate;
  readonly missedOn: CivilDate;
  /** A new date that was told before and has passed too; null where there was none. */
  readonly promisedOn: CivilDate | null;
  readonly why: string;
  readonly newDateOn: CivilDate;
}

/** That personal information went where it should not have (UK GDPR Art 34). */
export interface IncidentLetter extends LetterHead {
  readonly kind: 'incident';
  readonly happened: string;
  readonly consequences: string;
  readonly measures: string;
  readonly advice: string;
}

/** Notice before a restriction is lifted (UK GDPR Art 18(3)). */
export interface RestrictionEnd extends LetterHead {
  readonly kind: 'restriction-end';
  readonly reason: string;
}

export interface ClosureLetter extends LetterHead {
  readonly kind: 'closure';
  readonly how: 'withdrawn' | 'duplicate' | 'closed';
  readonly note: string;
}

/** A letter whose words were changed by hand: nothing but what it says, so that what was taken out is not kept with it. */
export interface WrittenLetter extends LetterHead {
  readonly kind: 'written';
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Letter =
  | AccessAnswer
  | RightAnswer
  | ComplaintAnswer
  | ComplaintAcknowledgement
  | ComplaintProgress
  | Acknowledgement
  | ProofNeeded
  | Clarification
  | ExtensionNotice
  | ApologyLetter
  | IncidentLetter
  | ProgressLetter
  | RefusalLetter
  | ClosureLetter
  | RestrictionEnd
  | WrittenLetter;
