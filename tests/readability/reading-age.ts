import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * Flesch–Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 is a school grade; a child in grade 4 is nine
 * to ten years old, so five years are added. It counts only what can be counted the same way by anybody, and it is the
 * score the plain-language guides of public bodies name.
 */
const yearsBeforeSchool = 5;

/**
 * What nobody can put more simply, and so is not counted: provisions of the law in brackets, addresses of pages and
 * mailboxes, references, numbers of telephones, days, and the names
 * of bodies, offices, laws and papers.
 */
const uncounted: readonly (readonly [RegExp, string])[] = [
  [/\((?:[^()]|\([^()]*\))*\)/g, ' '],
  [/https?:\/\/\S+|\S+@\S+/g, 'it'],
  [/\bRD-[\w-]+/g, 'it'],
  [/\b0[\d ]{8,}\d/g, 'it'],
  [/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)? \d{1,2} \p{Lu}\p{L}+ \d{4}/gu, 'May'],
  [/\b\d{1,2} \p{Lu}\p{L}+ \d{4}/gu, 'May'],
  [/\b(?:personal adviser|social worker|key worker|advocate|solicitor|attorney)s?\b/g, 'it'],
  [/Information Commissioner’s Office|Information Commissioner|Information Commission/g, 'it'],
  [/[Dd]ata [Pp]rotection [Oo]fficer/g, 'it'],
  [/Data Protection Act(?: 2018)?|UK GDPR(?: Art(?:icle)?s? ?\d[\w()–-]*)?|Children Act 1989|DPA 2018/g, 'it'],
  [/Northfold Children’s Trust|Information Requests(?: Team)?/g, 'it'],
  [
    /\bCitizens Advice\b|Equality and Human Rights Commission|Equality Commission for Northern Ireland|Equality Advisory and Support Service|accessibility regulations/g,
    'it',
  ],
  [/Web Content Accessibility Guidelines|British Sign Language|Northern Ireland/g, 'it'],
  // Papers and orders have the name they have, and whoever needs them knows it.
  [/(?:birth|marriage|adoption) certificate|deed poll|power of attorney/g, 'it'],
  [/(?:special guardianship|child arrangements|parental responsibility|adoption|court)(?: order| agreement)?/g, 'it'],
  [/\d+(?:[–.,:]\d+)*/g, 'ten'],
];

const stripped = (text: string): string => uncounted.reduce((so, [what, by]) => so.replace(what, by), text);

/** Each text is at least one sentence; so is what ends in a stop, a colon, or stands as a point of its own. */
export const sentencesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => stripped(text).split(/[.!?:;…]+(?=[\s”’)]|$)|\n| – /))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];

export interface Readability {
  /** Years of age at which a child reads this with ease. */
  readonly age: number;
  readonly words: number;
  /** The sentences that weigh most, hardest first: what to mend. */
  readonly hardest: readonly string[];
}

export const ageOfSentence = (sentence: string): number => ageOf([sentence]);

function ageOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + yearsBeforeSchool;
}

/** How old one has to be to read these texts with ease. */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = sentencesOf(texts);
  const hardest = [...sentences]
    .sort((a, b) => ageOf([b]) * wordsOf(b).length - ageOf([a]) * wordsOf(a).length)
    .slice(0, 6)
    .map((sentence) => `${ageOf([sentence]).toFixed(0)}: ${sentence}`);
  return { age: ageOf(sentences), words: sentences.flatMap(wordsOf).length, hardest };
}
