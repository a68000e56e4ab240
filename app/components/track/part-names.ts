import type { AnswerPart } from '../../services/released-answer.ts';

/** How the parts of an answer are called to the person who gets it. */
export const partNames: Readonly<Record<AnswerPart, string>> = {
  letter: 'Our letter',
  bundle: 'Your documents',
  schedule: 'List of what we found',
};

/** A line about each, since the names alone say little. */
export const partHints: Readonly<Record<AnswerPart, string>> = {
  letter: 'What we looked for, what we send you, what we left out and why, and what you can do.',
  bundle: 'The pages we send you, in one file, with numbers and bookmarks.',
  schedule: 'Every document, and what became of its pages.',
};
