import type { Nation } from '../people.ts';

/** A question of the legal test. “Yes” to all of them means that the exemption applies. */
export interface Question {
  readonly id: string;
  readonly sentence: string;
}

/** What an exemption weighs, which decides what has to be on record when it is used. */
export type ExemptionKind =
  | 'prejudice'
  | 'extent'
  | 'derivative'
  | 'class'
  | 'absolute'
  | 'balance'
  | 'deeming'
  | 'harm'
  | 'best-interests'
  | 'gate'
  | 'timing'
  | 'case-by-case'
  | 'free';

/** How the requester hears of it: named; in general words; or neither confirmed nor denied. */
export const notifyModes = ['explain', 'generic', 'ncnd'] as const;
export type NotifyMode = (typeof notifyModes)[number];

/** What kind of information something is. Social work data excludes health and education data (DPA 2018 Sch 3 para 7). */
export const informationKinds = ['health', 'social-work', 'education', 'other'] as const;
export type InformationKind = (typeof informationKinds)[number];

const exemptionGroups = [
  'everyday',
  'harm',
  'wishes',
  'courts',
  'bars',
  'public',
  'body',
  'research',
  'limits',
] as const;
export type ExemptionGroup = (typeof exemptionGroups)[number];

/** Provisions of the UK GDPR an exemption takes away, as the Acts list them. */
export type Article =
  | 'Art 5 so far as it corresponds'
  | 'Art 13'
  | 'Art 13(1)-(3)'
  | 'Art 14'
  | 'Art 14(1)-(4)'
  | 'Art 15'
  | 'Art 15(1)-(3)'
  | 'Art 16'
  | 'Art 17'
  | 'Art 17(1)-(2)'
  | 'Art 18'
  | 'Art 18(1)'
  | 'Art 19'
  | 'Art 20'
  | 'Art 20(1)-(2)'
  | 'Art 21'
  | 'Art 21(1)'
  | 'Art 34'
  | 'Art 12(3) time limit'
  | 'the whole request';

/** One exemption, restriction or bar, as a row a lawyer can check. */
export interface Exemption {
  /** Stands in events for ever, so it is never changed and never used again for something else. */
  readonly code: string;
  /** How staff know it. */
  readonly label: string;
  readonly group: ExemptionGroup;
  /** The provision; empty for the free code, whose mark or decision names its own. */
  readonly citation: string;
  readonly lifts: readonly Article[];
  readonly kind: ExemptionKind;
  readonly test: readonly Question[];
  /** Whom to ask and what to keep; null where the law and good practice ask for nothing beyond the test. */
  readonly evidence: string | null;
  /**
   * Who must have approved it, on record in this case, before it is used at all: even on a single redaction. Null where
   * the approval of the whole answer by somebody else is enough.
   */
  readonly approvedBy: 'reviewer' | 'dpo' | null;
  /** Ways of telling the requester that are open, the usual one first. */
  readonly tell: readonly [NotifyMode, ...NotifyMode[]];
  /** What the requester reads, in the letter and in place of a redaction. Names nobody and tips nobody off. */
  readonly plain: string;
  /** Harm and prejudice pass: a date to look at it again is kept with it. */
  readonly needsReview: boolean;
  readonly nations: readonly Nation[];
  /** Only for bodies named in DPA 2018 Sch 3 para 8: a setting of the body’s profile. */
  readonly needsSch3Para8: boolean;
  /** Only against somebody with parental responsibility, or somebody a court appointed, who asks for the person. */
  readonly onlyForOthers: boolean;
  /** The kind of information it speaks about; null where it may be any. */
  readonly about: InformationKind | null;
  /** Whether information can be taken out or withheld on this ground: gates and rules of thumb only steer others. */
  readonly isGround: boolean;
  /** Why it must not be used by this kind of body; null where it may. */
  readonly doNotUse: string | null;
}

export const everywhere: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/** What a requester reads wherever naming the ground could give away what it protects. */
export const generalWords = 'information the law lets us keep back';

/** What most rows have in common; a row says only where it differs. */
export const usual = {
  evidence: null,
  approvedBy: null,
  tell: ['generic'],
  plain: generalWords,
  needsReview: false,
  nations: everywhere,
  needsSch3Para8: false,
  onlyForOthers: false,
  about: null,
  isGround: true,
  doNotUse: null,
} as const satisfies Partial<Exemption>;
