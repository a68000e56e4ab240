import { inOwnLanguage, t } from '../../language/t.ts';
import type { AnswerKind, AnswerPart } from '../../services/answer/released-answer.ts';

const names = {
  letter: 'Our letter',
  bundle: 'Your documents',
  schedule: 'List of what we found',
} as const;

/** How a part of an answer is called to the person who gets it. */
export const partName = ({ kind, of, nth, stretch }: AnswerPart): string =>
  nth
    ? t`Your documents, part ${nth.number} of ${nth.of}`
    : kind === 'document'
      ? documentName(of ?? t`A document`, stretch)
      : kind === 'csv' || kind === 'json'
        ? kind === 'csv'
          ? t`${of ?? t`Your data`}, as a table`
          : t`${of ?? t`Your data`}, for a program`
        : inOwnLanguage(names[kind]);

const documentName = (name: string, stretch: AnswerPart['stretch']): string =>
  stretch === undefined
    ? name
    : stretch.from === stretch.to
      ? t`${name}, page ${stretch.from}`
      : t`${name}, pages ${stretch.from} to ${stretch.to}`;

/** What kind of file it is. */
export const fileForms: Readonly<Record<AnswerKind, string>> = {
  letter: 'PDF',
  bundle: 'PDF',
  schedule: 'PDF',
  document: 'PDF',
  csv: 'CSV',
  json: 'JSON',
};

/** A line about each, since the names alone say little. */
const hints: Readonly<Record<AnswerKind, string>> = {
  letter: 'What we looked for, what we send you, what we left out and why, and what you can do.',
  bundle: 'The pages we send you, in one file, with numbers and bookmarks.',
  schedule: 'Every document, and what became of its pages.',
  document: '',
  csv: 'The data you gave us, to use elsewhere. If you open it in a spreadsheet, import it as text.',
  json: 'The same data for a computer program.',
};

export const partHint = ({ kind, nth }: AnswerPart): string => {
  if (!nth) return inOwnLanguage(hints[kind]);
  return nth.number === 1
    ? t`The pages we send you, in ${nth.of} files. Each says what is in the others, and the page numbers run through all of them.`
    : '';
};
