import type { Temporal } from 'temporal-polyfill';
import type { Right } from '../../machines/people.ts';
import { inOwnLanguage } from '../language/t.ts';

/** What one field holds once it was accepted: a line of text, an ISO date, an option's value, or several of them. */
export type Value = string | readonly string[];

/** Everything accepted so far, by field name. Answers to pages no longer shown stay: nothing typed is lost. */
export type Answers = Readonly<Record<string, Value>>;

/**
 * Words in English that may depend on who is asking about whom; `say` looks them up in the language of the page. Never holds
 * personal data: h1 becomes the page's title.
 */
export type Words = string | ((answers: Answers) => string);

export interface Option {
  value: string;
  label: Words;
  hint?: Words;
  /** "None of these", "I do not know": shown after an "or", cannot be combined with others. */
  alone?: true;
}

interface Base {
  name: string;
  label: Words;
  /** The question in full, where it is read without its page: on lists of answers. Of a page with several fields. */
  inFull?: Words;
  hint?: Words;
  /** May be left empty. Shown as "(optional)" where the field has its own label. */
  optional?: true | ((answers: Answers) => boolean);
  /** What is said when nothing was given. */
  missing: Words;
  /** The HTML autocomplete token, only for the requester's own details (WCAG 1.3.5). */
  autocomplete?: string;
}

export interface RadiosField extends Base {
  type: 'radios';
  options: readonly Option[];
}
export interface CheckboxesField extends Base {
  type: 'checkboxes';
  options: readonly Option[];
}
export interface TextField extends Base {
  /** `year` takes a year or an age, roughly: "1987", "about 1987", "age 7". */
  type: 'text' | 'tel' | 'email' | 'year';
  maxLength: number;
  /** How the field is called inside an error, with its article: "Full name". */
  called: string;
  spellcheck?: false;
}
export interface TextareaField extends Base {
  type: 'textarea';
  maxLength: number;
  called: string;
  rows?: number;
}
export interface DateField extends Base {
  type: 'date';
  called: string;
  when: 'past' | 'future' | 'any';
  /** A date of birth: at most 120 years ago, and filled in by the browser only for the requester. */
  birth?: 'own' | 'other';
}
export interface RepeaterField extends Base {
  type: 'repeater';
  maxLength: number;
  most: number;
  called: string;
  add: string;
}
export interface UploadField extends Base {
  type: 'upload';
  /** What the files are for; see `proofKinds`. */
  proof: ProofKind;
}

export type Field = RadiosField | CheckboxesField | TextField | TextareaField | DateField | RepeaterField | UploadField;

export const proofKinds = ['identity', 'names', 'responsibility', 'authority', 'evidence'] as const;
/** What an uploaded file shows: who someone is, a change of name, parental responsibility, an authority, a mistake in a record. */
export type ProofKind = (typeof proofKinds)[number];

/** A fault in an answer, with the field it belongs to. The same words stand in the summary and beside the field. */
export interface Problem {
  field: string;
  message: string;
  /** Of a date: the part to look at first. */
  part?: string;
}

export type Block =
  | 'common'
  | 'about-other'
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'automated-decision'
  | 'complaint'
  | 'proof';

/** Whom a helpline is for: a child who wants to talk, someone worried about a child, an adult who is hurt at home. */
export const helplineFor = ['child', 'worried', 'adult'] as const;

/** A number to phone, as the body's profile gives it. */
export interface Helpline {
  for: (typeof helplineFor)[number];
  name: string;
  phone: string;
  free: boolean;
}

/** One page of the journey: one question, or a notice without one. */
export interface Page {
  /** Permanent; also the last part of the address and the id under which the answer is kept. */
  id: string;
  block: Block;
  /** Goes up whenever the words of the question change in meaning; kept with every answer. */
  version: number;
  h1: Words;
  /** Which of several alike this is ("second correction"), said after the heading; '' where there is only one. */
  which?: Words;
  /** Short paragraphs before the fields. */
  lead?: readonly Words[];
  /** Whose helplines are named after the paragraphs. */
  helplines?: readonly Helpline['for'][];
  hint?: Words;
  /** Longer help, behind a summary that opens without JavaScript. */
  more?: { summary: string; text: readonly string[] };
  links?: readonly { text: string; href: string }[];
  fields: readonly Field[];
  /** Whether the page belongs to the journey of someone who answered so. */
  shown: (answers: Answers) => boolean;
  /** Faults that only several fields together have. */
  check?: (given: Answers, all: Answers) => Problem[];
  /** Sends the requester to another page instead of saving ("No, I want to change it"); null goes on. */
  turn?: (given: Answers) => string | null;
  /** Answers that no longer count once this page's answer changes. */
  forgets?: readonly string[];
  /** Facts that follow from the answer and the day, kept with it. */
  derives?: (given: Answers, today: Temporal.PlainDate) => Answers;
  /** Asked only to be sure; not part of what was asked for, so neither checked nor recorded. */
  silent?: true;
  /** A notice at which this journey stops, because another route is the right one. */
  end?: true;
}

/** The words for someone with these answers, in the language that is spoken. The one place where questions are looked up. */
export const say = (words: Words, answers: Answers): string =>
  inOwnLanguage(typeof words === 'string' ? words : words(answers));

/** The single value of a field, or ''. */
export function one(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field. */
export function many(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

export const chose = (answers: Answers, name: string, value: string): boolean => many(answers, name).includes(value);

export const isOptional = (field: Field, answers: Answers): boolean =>
  typeof field.optional === 'function' ? field.optional(answers) : field.optional === true;

/** "you", "the child" or "the person": picks the wording that fits who the information is about. */
export const about =
  (self: string, child: string, person: string) =>
  (answers: Answers): string => {
    const who = one(answers, 'who-about');
    return who === 'child' ? child : who === 'someone' ? person : self;
  };

/** Picks simpler wording where the requester told us they are under 18. */
export const young =
  (child: string, adult: string) =>
  (answers: Answers): string =>
    one(answers, 'under-18') === 'yes' ? child : adult;

/** Nobody is asked further questions about someone who has died: another route serves them. */
export const alive = (answers: Answers): boolean => one(answers, 'who-about') !== 'died';

/** Whether a right was chosen in this journey. */
export const asksFor =
  (right: Right) =>
  (answers: Answers): boolean =>
    alive(answers) && chose(answers, 'what-you-want', right);

export const yes: Option = { value: 'yes', label: 'Yes' };
export const no: Option = { value: 'no', label: 'No' };
export const notSure: Option = { value: 'not-sure', label: 'I do not know' };
