import type { Step } from '../../machines/clock/answer.ts';
import { filled, isDay, type SaidValue, type Sentence } from '../../machines/said.ts';
import { countOf } from './counts.ts';
import { dayInWords } from './dates.ts';
import { lawInWords } from './law.ts';
import { said } from './speaker.ts';

const valueInWords = (value: SaidValue): string => {
  if (typeof value === 'object') return countOf(value.days, 'day');
  return isDay(value) ? dayInWords(value) : said(String(value));
};

/** Sentences a machine gave with their parts, said in the language of what is being made. */
export const sentencesInWords = (sentences: readonly Sentence[]): string =>
  sentences.map(({ words, values }) => filled(said(words), values.map(valueInWords))).join(' ');

/** A step of the clock as the person reads it: why the date moved or stands, and the source of that. */
export const stepInWords = (
  step: Pick<Step, 'note' | 'said' | 'citation'>,
): { readonly note: string; readonly citation: string } => ({
  note: step.said === undefined ? step.note : sentencesInWords(step.said),
  citation: lawInWords(step.citation),
});
