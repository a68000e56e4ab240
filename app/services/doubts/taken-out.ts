import type { CaseState } from '../../../machines/case.ts';
import { namesDisclosed } from '../../../machines/consulting/consulting.ts';
import type { Mark } from '../../../machines/documents/events.ts';

/** Words taken out somewhere in a case, with the mark that says so. */
export interface TakenOut {
  readonly text: string;
  readonly mark: Mark;
  /** They were marked wherever they stood, and name nobody who is disclosed, so they may stand nowhere. */
  readonly everywhere: boolean;
}

/** More words than this are a passage: it is not looked for elsewhere, and the list says so. */
const mostWords = 6;

/**
 * What was taken out as words on the pages of a case, each once: names and numbers. Words in small letters (“she”, “mother”)
 * stand everywhere, and say who is meant only where they stand.
 */
export function takenOut({ file, register }: Pick<CaseState, 'file' | 'register'>): TakenOut[] {
  const found = new Map<string, TakenOut>();
  const marks = file.documents.flatMap(({ pages }) => pages.flatMap((page) => page.marks));
  for (const mark of marks) {
    const text = mark.term ?? once(mark.words);
    const isTelling = text.length > 2 && /[\p{Lu}\d]/u.test(text) && text.split(' ').length <= mostWords;
    if (!isTelling || (found.get(text)?.everywhere ?? false)) continue;
    const everywhere = mark.term !== null && !namesDisclosed(mark.term, register);
    if (everywhere || !found.has(text)) found.set(text, { text, mark, everywhere });
  }
  return [...found.values()];
}

/** One mark may cover a name wherever it stands on a page, and then has it as often: “Jordan Jordan”. */
function once(words: string): string {
  const parts = words.split(' ').map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
  for (let length = 1; length <= parts.length / 2; length++) {
    if (parts.length % length === 0 && parts.every((part, index) => part === parts[index % length])) {
      return parts.slice(0, length).join(' ');
    }
  }
  return parts.join(' ');
}
