import type { PageState } from '../../../machines/file.ts';
import type { PageId } from '../../../machines/ids.ts';
import type { Register } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { areUnderMarks } from '../redaction/under-marks.ts';
import { caseSuggestions, type PlacedSuggestion } from './case-suggestions.ts';

type Found = Pick<PlacedSuggestion, 'key' | 'boxes' | 'personId' | 'isSuggested'>;
type ByPage = ReadonlyMap<PageId, readonly Found[]>;

interface Looked {
  /** The files with the words that were looked through. */
  readonly texts: string;
  readonly pages: Promise<ByPage>;
  done: ByPage | null;
}

/** By the register that was looked for: with another entry, all is looked through anew. */
const looked = new WeakMap<Register, Looked>();

/** So many pages are looked through while somebody waits; more of them in the background. */
const patience = 600;

async function lookThrough(app: App, loaded: LoadedCase): Promise<ByPage> {
  const pages = new Map<PageId, Found[]>();
  for (const { pageId, key, boxes, personId, isSuggested } of await caseSuggestions(app, loaded)) {
    const found = pages.get(pageId) ?? [];
    found.push({ key, boxes, personId, isSuggested });
    pages.set(pageId, found);
  }
  return pages;
}

/** What is suggested on the pages of a case and whom they name, for a list of pages. */
export interface SuggestedPages {
  /** A suggestion of it waits for an answer. */
  hasOpen(page: PageState): boolean;
  /** It names this person of the register. */
  names(page: PageState, person: string): boolean;
}

/**
 * Looks through all pages of a case once for as long as the same people are looked for, and remembers where, not what.
 * @returns null while a large case is still being looked through: ask again in a moment
 */
export async function suggestedPages(app: App, loaded: LoadedCase): Promise<SuggestedPages | null> {
  const { register, file } = loaded.state;
  const texts = file.documents.map(({ text }) => text ?? '').join(' ');
  let known = looked.get(register);
  if (known?.texts !== texts) {
    const begun: Looked = { texts, pages: lookThrough(app, loaded), done: null };
    begun.pages.then(
      (pages) => {
        begun.done = pages;
      },
      // The next to ask begins anew, and hears of the fault where they wait for it.
      () => looked.delete(register),
    );
    looked.set(register, begun);
    known = begun;
  }
  const count = file.documents.reduce((sum, { pages }) => sum + pages.length, 0);
  const found = known.done ?? (count <= patience ? await known.pages : null);
  if (found === null) return null;
  return {
    hasOpen: (page) =>
      found
        .get(page.id)
        ?.some(
          ({ isSuggested, key, boxes }) =>
            isSuggested && !page.rejected.includes(key) && !areUnderMarks(boxes, page.marks),
        ) ?? false,
    names: (page, person) => found.get(page.id)?.some(({ personId }) => personId === person) ?? false,
  };
}
