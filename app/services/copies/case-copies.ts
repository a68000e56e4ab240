import { setImmediate } from 'node:timers/promises';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import type { CaseId, PageId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { CopyFinder, type NearCopy } from '../../documents/copies/copy-finder.ts';
import { documentFingerprints } from '../file/document-words.ts';
import { inHandByStore } from '../in-hand.ts';
import type { LoadedCase } from '../load-case.ts';

/** A page with the document it stands in. */
export interface PlacedPage {
  readonly document: DocumentState;
  readonly page: PageState;
}

/** Pages of a case that are copies of each other, as they stand now. */
export interface CaseCopies {
  /** The same in words and look, or in the picture of the whole page. */
  readonly same: readonly (readonly PlacedPage[])[];
  /** One that may be a copy of an earlier one: somebody has to look at both. */
  readonly near: readonly {
    readonly page: PlacedPage;
    readonly of: PlacedPage;
    readonly by: NearCopy['by'];
    readonly similarity: number;
  }[];
  /** How many pages with few words could not be compared, having been read before their picture was noted. */
  readonly notCompared: number;
}

/** By id: pages may be moved without being compared anew. */
interface Found {
  readonly same: readonly (readonly PageId[])[];
  readonly near: readonly { readonly page: PageId; readonly of: PageId; by: NearCopy['by']; similarity: number }[];
  readonly notCompared: number;
}

/** What was found of the cases looked at last; it holds ids and nothing of what the pages say. */
const found = new WeakMap<App['store'], Map<CaseId, { readonly key: string; readonly finding: Promise<Found> }>>();
const mostCases = 20;

/**
 * Which pages of a case are the same or nearly the same. Worked out when it is asked for and kept in memory as long as the
 * pages are the same ones. What somebody said to be no copies is left out.
 */
export async function caseCopies(app: App, loaded: LoadedCase): Promise<CaseCopies> {
  const { same, near, notCompared } = await findOnce(app, loaded);
  const placed = new Map(
    loaded.state.file.documents.flatMap((document) =>
      document.pages.map((page): [PageId, PlacedPage] => [page.id, { document, page }]),
    ),
  );
  const here = (ids: readonly PageId[]): PlacedPage[] => ids.flatMap((id) => placed.get(id) ?? []);
  return {
    same: same.flatMap((ids) => {
      const pages = here(ids);
      const alike = pages.filter((one) => !pages.some((other) => isDismissed(one, other)));
      return alike.length > 1 ? [alike] : [];
    }),
    near: near.flatMap(({ page, of, ...how }) => {
      const [one, other] = here([page, of]);
      return one && other && !isDismissed(one, other) && !isDismissed(other, one)
        ? [{ page: one, of: other, ...how }]
        : [];
    }),
    notCompared,
  };
}

/** The key under which a page is said to be no copy of another: a suggestion that was turned down, like others. */
export const dismissalOf = (id: PageId): string => `copy:${id}`;

/** It is said of the one page; the other may have copies still. */
const isDismissed = ({ page }: PlacedPage, other: PlacedPage): boolean =>
  page.rejected.includes(dismissalOf(other.page.id));

const { soFar, forget } = inHandByStore<CaseCopies>();

/** Forgets lists that nobody came back for: one may be of a case that is destroyed. */
export const forgetCopies = forget;

/** The same for somebody who waits at a page: null where a large case takes longer, and is on its way. */
export const copiesSoFar = (app: App, loaded: LoadedCase): Promise<CaseCopies | null> =>
  soFar(app, `${loaded.caseId} ${loaded.version}`, () => caseCopies(app, loaded));

function findOnce(app: App, loaded: LoadedCase): Promise<Found> {
  const cases = found.get(app.store) ?? new Map();
  found.set(app.store, cases);
  const pages = loaded.state.file.documents.flatMap((document) => document.pages);
  const key = [pages.length, ...new Set(pages.map(({ origin }) => origin.text))].sort().join(' ');
  const known = cases.get(loaded.caseId);
  if (known?.key === key) return known.finding;
  const finding = findAll(app, loaded);
  cases.delete(loaded.caseId);
  cases.set(loaded.caseId, { key, finding });
  const [oldest] = cases.keys();
  if (cases.size > mostCases && oldest) cases.delete(oldest);
  // Whoever asked hears of the fault; the next one tries again.
  finding.catch(() => {
    if (cases.get(loaded.caseId)?.finding === finding) cases.delete(loaded.caseId);
  });
  return finding;
}

async function findAll(app: App, { caseId, state }: LoadedCase): Promise<Found> {
  const finder = new CopyFinder();
  const ids: PageId[] = [];
  for (const document of state.file.documents) {
    const prints = await documentFingerprints(app, caseId, document);
    for (const [index, { id }] of document.pages.entries()) {
      const print = prints[index];
      if (!print) continue;
      ids.push(id);
      finder.add(print);
      if (ids.length % 50 === 0) await setImmediate();
    }
  }
  const { same, near, notCompared } = finder.found;
  const idOf = (page: number): PageId[] => ids.slice(page, page + 1);
  return {
    same: same.map((pages) => pages.flatMap(idOf)),
    near: near.flatMap(({ page, of, ...how }) =>
      idOf(page).flatMap((one) => idOf(of).map((other) => ({ page: one, of: other, ...how }))),
    ),
    notCompared: notCompared.length,
  };
}
