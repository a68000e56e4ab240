import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import { type PageState, progress } from '../../../machines/file.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { foundInCase, foundSoFar } from './found-in-case.ts';

/** A case of more pages is looked through in the background, so that no page waits for it. */
const patience = 600;

/** What is suggested on the pages of a case and whom they name, for a list of pages. */
export interface SuggestedPages {
  /** A suggestion of it waits for an answer. */
  hasOpen(page: PageState): boolean;
  /** It names this person of the register. */
  names(page: PageState, person: string): boolean;
}

/** @returns null while a large case is still being looked through: ask again in a moment */
export async function suggestedPages(app: App, loaded: LoadedCase): Promise<SuggestedPages | null> {
  const soFar =
    progress(loaded.state.file).pages <= patience
      ? { isKnown: true as const, found: await foundInCase(app, loaded) }
      : await foundSoFar(app, loaded, 0);
  if (!soFar.isKnown) return null;
  const { found } = soFar;
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
