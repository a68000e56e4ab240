import type { Found } from '../ingest/findings.ts';
import type { Sheet } from './sheet.ts';

const listed = 1500;

/** What our font cannot draw must not be lost: an officer sees the words and decides. */
export function lostLetters({ unshown }: Pick<Sheet, 'unshown'>): Found[] {
  if (unshown.length === 0) return [];
  const words = unshown.join(' ');
  const more = words.length > listed ? ' And more: look at the original.' : '';
  return [
    {
      kind: 'hidden-text',
      page: null,
      note: `Words in letters that the pages show as numbers: ${words.slice(0, listed)}${more}`,
    },
  ];
}
