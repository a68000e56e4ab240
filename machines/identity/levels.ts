import type { Capacity, Right } from '../people.ts';

/** What records tell of people, as far as it decides how sure one has to be of who is asking. */
export const sensitivities = ['ordinary', 'health-or-care', 'child-or-adoption'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** How much proof is enough, from least to most. */
export const proofLevels = ['one', 'strong', 'two'] as const;
export type ProofLevel = (typeof proofLevels)[number];

export interface LevelRule {
  readonly label: string;
  /** What it takes, as a sentence. */
  readonly takes: string;
}

/**
 * Proof is asked for in proportion to what could go wrong (UK GDPR Arts 5(1)(f), 12(6); the ICO on the right of access).
 * No level asks for a passport: every one of them can be met by people who have no papers.
 */
export const levelRules: Readonly<Record<ProofLevel, LevelRule>> = {
  one: { label: 'One proof', takes: 'One thing that shows who is asking.' },
  strong: {
    label: 'Stronger proof',
    takes: 'One live check, or two different checks that each stand by themselves.',
  },
  two: {
    label: 'Two independent proofs, one of them live',
    takes: 'Two different checks that each stand by themselves, one of them live.',
  },
};

/** The level for each kind of record. */
export const levelOf: Readonly<Record<Sensitivity, ProofLevel>> = {
  ordinary: 'one',
  'health-or-care': 'strong',
  'child-or-adoption': 'two',
};

export const sensitivityWords: Readonly<Record<Sensitivity, string>> = {
  ordinary: 'Ordinary records',
  'health-or-care': 'Health or social work records',
  'child-or-adoption': 'A child’s social care file, or adoption records',
};

/** Rights that put a copy into somebody's hands. */
const givesCopy: readonly Right[] = ['access', 'portability'];

/**
 * What is asked of whoever asks, before anything is known of the records. Where a copy of one person's information goes
 * to another, or a child has it, being wrong does most harm. A complaint's outcome tells little about anybody.
 */
export function levelByAsking(right: Right, capacity: Capacity, isUnder18: boolean): ProofLevel {
  if (right === 'complaint') return 'one';
  const copies = givesCopy.includes(right);
  if (capacity === 'child') return copies ? 'two' : 'strong';
  if (capacity === 'representative') return copies ? 'strong' : 'one';
  return isUnder18 && copies ? 'strong' : 'one';
}

/** A way to find out who somebody is. */
export interface CheckKind {
  readonly label: string;
  /** Counts towards the higher levels. What anybody could have sent does not. */
  readonly isSound: boolean;
  /** Somebody meets, hears or knows the living person. */
  readonly isLive: boolean;
  /** Worth something only by contact details that were held before the request: whoever sent it chose the others. */
  readonly needsHeldContact: boolean;
}

export const checkKinds = {
  'in-person': {
    label: 'Met in person, with a photo document or somebody who knows them',
    isSound: true,
    isLive: true,
    needsHeldContact: false,
  },
  video: { label: 'Video call, compared with a photo', isSound: true, isLive: true, needsHeldContact: true },
  'call-back': { label: 'Called back and spoke with them', isSound: true, isLive: true, needsHeldContact: true },
  worker: {
    label: 'A worker who knows them vouches, after speaking with them',
    isSound: true,
    isLive: true,
    needsHeldContact: true,
  },
  knowledge: {
    label: 'Answered questions from the records that only they could answer',
    isSound: true,
    isLive: false,
    needsHeldContact: false,
  },
  'photo-document': {
    label: 'Copy of a photo document, compared with what is held',
    isSound: true,
    isLive: false,
    needsHeldContact: false,
  },
  account: {
    label: 'An account with us that was opened with proof',
    isSound: true,
    isLive: false,
    needsHeldContact: false,
  },
  'code-sent': { label: 'A code sent to them came back', isSound: true, isLive: false, needsHeldContact: true },
  paper: { label: 'A bill, bank letter or other paper', isSound: false, isLive: false, needsHeldContact: false },
  signature: { label: 'A signature', isSound: false, isLive: false, needsHeldContact: false },
  'contact-only': {
    label: 'They wrote or phoned from the details on the request',
    isSound: false,
    isLive: false,
    needsHeldContact: false,
  },
} as const satisfies Readonly<Record<string, CheckKind>>;
export type CheckKindCode = keyof typeof checkKinds;

export const checkKindCodes = [
  'in-person',
  'video',
  'call-back',
  'worker',
  'knowledge',
  'photo-document',
  'account',
  'code-sent',
  'paper',
  'signature',
  'contact-only',
] as const satisfies readonly CheckKindCode[];

/** Whose contact details a check went through: held before the request, come with it, or none at all. */
export const contactOrigins = ['held', 'supplied', 'none'] as const;

/** One check as it was made. */
export interface Check {
  readonly kind: CheckKindCode;
  readonly contact: (typeof contactOrigins)[number];
  /** It rests on no other check of this case. */
  readonly isIndependent: boolean;
}

/** Whether a check counts towards the higher levels. */
export const counts = ({ kind, contact, isIndependent }: Check): boolean => {
  const { isSound, needsHeldContact } = checkKinds[kind];
  return isSound && isIndependent && (!needsHeldContact || contact === 'held');
};

/** Whether the checks reach a level. For the lowest, what the officer writes down when confirming is the proof. */
export function reaches(level: ProofLevel, checks: readonly Check[]): boolean {
  if (level === 'one') return true;
  const counted = checks.filter(counts);
  const isLive = counted.some(({ kind }) => checkKinds[kind].isLive);
  const kinds = new Set(counted.map(({ kind }) => kind)).size;
  return level === 'strong' ? isLive || kinds > 1 : isLive && kinds > 1;
}

export const isHigher = (one: ProofLevel, other: ProofLevel): boolean =>
  proofLevels.indexOf(one) > proofLevels.indexOf(other);

export const highest = (levels: readonly ProofLevel[]): ProofLevel =>
  levels.reduce<ProofLevel>((most, level) => (isHigher(level, most) ? level : most), 'one');
