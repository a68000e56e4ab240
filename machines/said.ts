import { type CivilDate, formatDay } from './dates.ts';

/** What stands at a `{0}`: a civil date (said with its weekday), a count of days, a number, or words of a table. */
export type SaidValue = CivilDate | number | string | { readonly days: number };

/**
 * A sentence with its parts, so that whoever shows it can say it in another language: machines only ever speak English.
 * `words` holds `{0}`, `{1}` where the values go. Plain data: it is kept with the letters that hold it.
 */
export interface Sentence {
  readonly words: string;
  readonly values: readonly SaidValue[];
}

export const sentence = (words: string, ...values: readonly SaidValue[]): Sentence => ({ words, values });

const shape = /^\d{4}-\d{2}-\d{2}$/;
/** Whether a value is a civil date; nothing else that is said has its shape. */
export const isDay = (value: SaidValue): value is CivilDate => typeof value === 'string' && shape.test(value);

/** `1 day`, `3 days`. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Puts values, ready to be read, into the words of a sentence. */
export const filled = (words: string, values: readonly string[]): string =>
  values.length === 0 ? words : words.replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? '');

const inEnglish = (value: SaidValue): string =>
  typeof value === 'object' ? days(value.days) : isDay(value) ? formatDay(value) : String(value);

/** What a step says: its sentences with their parts, and the same as one English note. */
export const noted = (...said: readonly Sentence[]): { readonly note: string; readonly said: readonly Sentence[] } => ({
  note: said.map(({ words, values }) => filled(words, values.map(inEnglish))).join(' '),
  said,
});
