import type { Actor } from '../../../machines/actors.ts';
import type { ChangedSince } from '../../../machines/documents/undo.ts';
import type { CaseFile } from '../../../machines/file.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import type { InTheWay } from './in-the-way.ts';

/** Says which page a colleague changed since, so that an act cannot be taken back or done again. */
export function changedBy(
  file: CaseFile,
  { by, pageId }: ChangedSince,
  who: Actor['id'],
  what: 'undo' | 'redo',
): InTheWay {
  const at = placeOfPage(file, pageId);
  const place = at ? `page ${at.page.number} of ${at.document.name}` : 'a page';
  const sentence = (name: string) => {
    // Only in an act that undo was told to leave: it would have been taken back first.
    const whose = by === who ? 'You have changed the same thing yourself' : `${name} has changed the same thing`;
    const changed = `${whose} on ${place} since`;
    return what === 'undo'
      ? `${changed}. Undo would take that back as well, so nothing was undone. If the page is to change, mark, remove or decide on it by hand.`
      : `${changed}. Redo would take that back, so nothing was done again. If the page is to change, mark, remove or decide on it by hand.`;
  };
  return { code: 'changed-since', by, sentence };
}
