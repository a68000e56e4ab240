import type { PageDecision } from '../../../machines/documents/events.ts';
import type { TagColour } from '../govuk/tag.tsx';
import type { SheetWord } from './types.ts';

/** A page decision as it stands in lists; the colour repeats what the word says. */
export const decisionWords: Record<PageDecision, { readonly text: string; readonly colour: TagColour }> = {
  release: { text: 'Release', colour: 'green' },
  redact: { text: 'Redact', colour: 'blue' },
  withhold: { text: 'Withhold', colour: 'red' },
  duplicate: { text: 'Duplicate', colour: 'grey' },
  'out-of-scope': { text: 'Out of scope', colour: 'grey' },
};

export const isDecision = (text: string): text is PageDecision => Object.hasOwn(decisionWords, text);

/** Places of words by printed line, in reading order. */
export function linesOf(words: readonly SheetWord[]): readonly (readonly number[])[] {
  const lines = new Map<number, number[]>();
  for (const [place, { line }] of words.entries()) {
    const known = lines.get(line);
    if (known) known.push(place);
    else lines.set(line, [place]);
  }
  return [...lines.values()];
}

/** The places from one word to another, whichever comes first. */
export const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index);
