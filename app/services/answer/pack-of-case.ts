import type { CaseState } from '../../../machines/case.ts';
import { pagesFrom } from '../../../machines/documents/came-in.ts';
import { isHidden } from '../../../machines/exemptions/told.ts';
import type { PageState } from '../../../machines/file.ts';
import type { PackedPage, RedactSource, SourcePage } from '../../documents/types.ts';

const foreign = (which: string): string =>
  `${which} does not belong to this case. Nothing was kept of the answer. Take it back, and tell an administrator before you send it again.`;

/** Whether a page has a place in the answer: as it is, with parts taken out, or as a page that says it is withheld. */
export const goesIntoAnswer = (state: CaseState, page: PageState): boolean =>
  ['release', 'redact', 'withhold'].includes(page.decision?.decision ?? '') && !isHidden(state, page);

/** The pages of a case that go into its answer, in order. */
const pagesToGo = (state: CaseState): readonly string[] =>
  state.file.documents.flatMap(({ pages }) => pages.filter((page) => goesIntoAnswer(state, page)).map(({ id }) => id));

/** A stand-in for the pages of a pack that is not built yet, without cover and contents. */
export const pagesSoFar = (state: CaseState): PackedPage[] =>
  pagesToGo(state).map((pageId, index) => ({ number: index + 1, kind: 'page', pageId }));

/**
 * Why documents must not go into the answer of a case: one holds a page, or is a file, that is not the case's own. Null
 * when all are. Asked before anything is built.
 */
export function sourceFault({ file }: CaseState, sources: readonly RedactSource[]): string | null {
  const own = new Set(file.documents.map((document) => pagesFrom(document).sha256));
  const all = new Map(
    file.documents.flatMap(({ pages }) => pages.map(({ id, origin }) => [String(id), origin.sha256])),
  );
  const isOwn = (page: SourcePage, key: string): boolean => all.get(page.pageId) === (page.from?.key ?? key);
  const stray = sources.find(({ key, pages }) => !own.has(key) || !pages.every((page) => isOwn(page, key)));
  return stray ? foreign(`A document that was to go into the answer (“${stray.name}”)`) : null;
}

/**
 * Why a finished pack of pages is not that of a case: a page of another case, a page twice, one too many, one missing, or in
 * another order. Null when it holds exactly the pages that were decided to go. Asked of what was built, whoever built it.
 */
export function packFault(state: CaseState, manifest: readonly PackedPage[]): string | null {
  const expected = pagesToGo(state);
  const own = new Set(state.file.documents.flatMap(({ pages }) => pages.map(({ id }): string => id)));
  const packed = manifest.filter(({ kind }) => kind !== 'front');
  const stray = packed.find(({ pageId }) => pageId === null || !own.has(pageId));
  if (stray) return foreign(`Page ${stray.number} of the pack`);
  const fits = packed.length === expected.length && packed.every(({ pageId }, index) => pageId === expected[index]);
  return fits
    ? null
    : 'The pack does not hold exactly the pages that were decided to go. Take the answer back and send it again; if that does not help, tell an administrator.';
}
