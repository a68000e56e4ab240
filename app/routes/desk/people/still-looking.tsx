import { type CaseFile, progress } from '../../../../machines/file.ts';
import { InsetText } from '../../../components/govuk/inset-text.tsx';

/** How far a large case has been looked through for names. */
export function lookedWords(looked: number, file: CaseFile): string {
  const all = progress(file).pages;
  return looked === 0
    ? 'The pages are being looked through for names.'
    : `The pages are being looked through for names: ${looked.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} so far.`;
}

/** Said instead of what is found, until all pages of a large case have been looked through. */
export const StillLooking = ({ words, again }: { words: string | null; again: string }) =>
  words === null ? null : (
    <InsetText>
      {words} <a href={again}>Load this page again</a> in a moment.
    </InsetText>
  );
