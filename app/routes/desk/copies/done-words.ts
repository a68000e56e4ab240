import type { CaseEvent } from '../../../../machines/events.ts';
import type { CaseFile } from '../../../../machines/file.ts';
import { placeOfPage } from '../../../../machines/looking/gates.ts';

const done = {
  all: 'The exact copies are left out.',
  'leave-out': 'Left out, with the page they copy on record.',
  alike: 'Decided like the page that was chosen.',
  none: 'Noted: it is no copy of the others.',
  undo: 'Your last change was taken back.',
} as const;

const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${several}`];

/** What was done, and what could not be carried over: those pages have to be looked at. */
export const doneWords = (what: keyof typeof done, event: CaseEvent, file: CaseFile): string[] => [
  done[what],
  ...(event.type === 'copies.decided' ? (event.left ?? []) : []).flatMap(({ pageId, words, areas }) => {
    const at = placeOfPage(file, pageId);
    if (!at) return [];
    const lost = [
      ...counted(words, 'redaction whose words do not stand there', 'redactions whose words do not stand there'),
      ...counted(areas, 'drawn area', 'drawn areas'),
    ].join(' and ');
    return [`${at.document.name}, page ${at.page.number} is still to be decided on. Not carried over: ${lost}.`];
  }),
];
