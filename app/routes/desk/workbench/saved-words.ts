import type { Actor } from '../../../../machines/actors.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { lastReview } from '../../../services/redaction/last-review.ts';

/** The address of a page that says what was just done to places in the documents. */
export const sayingSaved = (address: string, loaded: LoadedCase, who: Actor): string =>
  `${address}${address.includes('?') ? '&' : '?'}done=${lastReview(loaded, who)?.seq ?? 0}#done`;

/** What somebody did last to places in the documents; null once they did something else since the address was made. */
export function savedWords(done: string | null, loaded: LoadedCase, who: Actor): string | null {
  const last = lastReview(loaded, who);
  if (!last || String(last.seq) !== done) return null;
  const { event } = last;
  switch (event.type) {
    case 'marks.added':
      return event.instead
        ? `The exemption of ${redactions(event.marks.length)} is changed. One “undo” takes all of it back.`
        : `${places(event.marks.length)} marked for redaction. One “undo” takes all of it back.`;
    case 'marks.removed':
      return `${redactions(event.marks.length)} taken off.${wholeWords(event.whole?.length ?? 0)} One “undo” takes all of it back.`;
    case 'suggestions.rejected':
      return `${places(event.suggestions.length)} turned down. One “undo” takes all of it back.`;
    case 'review.undone':
      return 'Your last change was taken back.';
    default:
      return null;
  }
}

const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

const redactions = (count: number): string => `${count} ${count === 1 ? 'redaction' : 'redactions'}`;

function wholeWords(pages: number): string {
  if (pages === 0) return '';
  return pages === 1
    ? ' A page that carries no other is released whole.'
    : ` ${pages} pages that carry no other are released whole.`;
}
