import { setTimeout } from 'node:timers/promises';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import { pageOrder } from '../../../machines/file-order/page-order.ts';
import { textsOf } from '../../../machines/file-order/pages.ts';
import type { CaseId, FileId, PageId } from '../../../machines/ids.ts';
import type { Register } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { type FoundHere, foundOn, foundOver, type Looking } from '../../documents/suggest/found-on.ts';
import type { PageText } from '../../documents/types.ts';
import { lookBeside } from '../file/beside.ts';
import { eachPart, foundCache } from '../file/page-text.ts';
import type { LoadedCase } from '../load-case.ts';
import { lookAtPart, type PageOfPart } from './look-at-part.ts';
import { lookingFor } from './sought-people.ts';

export type FoundByPage = ReadonlyMap<PageId, readonly FoundHere[]>;

/** What all pages of a case came to, and for whom and which pages that holds. */
export interface FoundInCase {
  readonly register: Register;
  /** The files with the words. */
  readonly texts: string;
  /** Which pages there are, in which order and how they lie: a name may go on on the next page. */
  readonly lie: string;
  readonly found: FoundByPage;
}

interface Work extends Omit<FoundInCase, 'found'> {
  readonly promise: Promise<FoundByPage>;
  pages: number;
}

const underWay = new WeakMap<App['store'], Map<CaseId, Work>>();

interface PlacedPage {
  readonly page: PageState;
  /** The pages before and behind it in its document. */
  readonly before: PageState | undefined;
  readonly behind: PageState | undefined;
}

/** The pages of a case by the file that has their words, in the order of their documents. */
function byFile(documents: readonly DocumentState[]): ReadonlyMap<FileId, readonly PlacedPage[]> {
  const files = new Map<FileId, PlacedPage[]>();
  for (const { pages } of documents) {
    for (const [index, page] of pages.entries()) {
      const list = files.get(page.origin.text) ?? [];
      files.set(page.origin.text, list);
      list.push({ page, before: pages[index - 1], behind: pages[index + 1] });
    }
  }
  return files;
}

/** What is asked of a part of a file: its pages, which of them follow each other, and at which the part does not tell all. */
const askedOfPart = (pages: readonly PlacedPage[], from: number): PageOfPart[] =>
  pages.map(({ page, before, behind }, index) => {
    const goesOn = before !== undefined && pages[index - 1]?.page === before;
    const isEdge = (before !== undefined && !goesOn) || (behind !== undefined && pages[index + 1]?.page !== behind);
    return { at: page.origin.at - from, number: page.number, turned: page.turned, goesOn, isEdge };
  });

async function lookThrough(app: App, loaded: LoadedCase, onPages: (count: number) => void): Promise<FoundByPage> {
  const looking = await lookingFor(app, loaded);
  const { documents } = loaded.state.file;
  const found = new Map<PageId, readonly FoundHere[]>();
  const edges = new Map<PageId, PageText>();
  for (const [file, pages] of byFile(documents)) {
    await eachPart(
      app,
      loaded.caseId,
      file,
      async ({ from, to, here, part }) => {
        const meant = pages.filter(({ page }) => page.origin.at >= from && page.origin.at < to);
        const asked = askedOfPart(meant, from);
        const looked = here ? lookAtPart(here, asked, looking) : await lookBeside(part, asked, looking.wanted);
        return { meant, looked };
      },
      ({ meant, looked }) => {
        for (const [index, { page }] of meant.entries()) {
          const { found: on = [], text = null } = looked[index] ?? {};
          found.set(page.id, on);
          if (text) edges.set(page.id, text);
        }
        onPages(meant.length);
      },
    );
  }
  overEdges(documents, { found, edges }, looking);
  return found;
}

/** Names that go over the edge between two pages whose words lie in different parts or files. */
function overEdges(
  documents: readonly DocumentState[],
  {
    found,
    edges,
  }: { readonly found: Map<PageId, readonly FoundHere[]>; readonly edges: ReadonlyMap<PageId, PageText> },
  looking: Looking,
): void {
  const sideOf = ({ id }: PageState) => {
    const [text, on] = [edges.get(id), found.get(id)];
    return text && on ? { text, found: on } : null;
  };
  for (const { pages } of documents) {
    for (const [index, page] of pages.entries()) {
      const next = pages[index + 1];
      const [one, other] = [sideOf(page), next && sideOf(next)];
      if (!next || !one || !other) continue;
      const [here = [], there = []] = foundOver(one, other, looking);
      found.set(page.id, here).set(next.id, there);
    }
  }
}

/** What one page came to last, for as long as it stands between the same pages. */
const known = new WeakMap<PageText, Among & { readonly looking: Looking; readonly found: readonly FoundHere[] }>();

interface Among {
  readonly before: PageText | undefined;
  readonly text: PageText;
  readonly after: PageText | undefined;
}

/** All that is found on a page, with names that began on the page before it or go on on the next where no more of them is found. */
export function foundAmong(among: Among, looking: Looking): readonly FoundHere[] {
  const { before, text, after } = among;
  const last = known.get(text);
  if (last?.looking === looking && last.before === before && last.after === after) return last.found;
  let found = foundOn(text, looking);
  const bare = (other: PageText) => ({ text: other, found: [] });
  if (before) found = foundOver(bare(before), { text, found }, looking)[1] ?? found;
  if (after) found = foundOver({ text, found }, bare(after), looking)[0] ?? found;
  known.set(text, { ...among, looking, found });
  return found;
}

const sizeOf = (found: FoundByPage): number =>
  [...found.values()]
    .flat()
    .reduce(
      (sum, { words, before, after, why }) => sum + words.length + before.length + after.length + why.length + 300,
      0,
    );

/** What is known of the case now, of other pages or people maybe. */
const keptOf = (app: App, { caseId }: LoadedCase): FoundInCase | undefined =>
  foundCache(app).get(caseId, app.clock.now())?.[0];

const askedOf = ({ state: { register, file } }: LoadedCase): Omit<FoundInCase, 'found'> => ({
  register,
  texts: textsOf(file.documents).join(' '),
  // Marks and decisions change the list of pages, not how they lie.
  lie: file.documents.map(({ pages }) => pageOrder(pages)).join(' '),
});

const isOf = (one: Omit<FoundInCase, 'found'> | undefined, asked: Omit<FoundInCase, 'found'>): boolean =>
  one !== undefined && one.register === asked.register && one.texts === asked.texts && one.lie === asked.lie;

function workOn(app: App, loaded: LoadedCase, asked: Omit<FoundInCase, 'found'>): Work {
  const works = underWay.get(app.store) ?? new Map<CaseId, Work>();
  underWay.set(app.store, works);
  const known = works.get(loaded.caseId);
  if (known && isOf(known, asked)) return known;
  const promise = lookThrough(app, loaded, (count) => {
    work.pages += count;
  });
  const work: Work = { ...asked, promise, pages: 0 };
  works.set(loaded.caseId, work);
  const end = () => {
    if (works.get(loaded.caseId) === work) works.delete(loaded.caseId);
  };
  promise.then(
    (found) => {
      const pages = [{ ...asked, found }];
      // A later one may have been asked for meanwhile, and be there already.
      if (works.get(loaded.caseId) === work)
        foundCache(app).put(loaded.caseId, { caseId: loaded.caseId, pages, bytes: sizeOf(found) }, app.clock.now());
      end();
    },
    // Whoever waits hears of the fault; the next one tries again.
    end,
  );
  return work;
}

/**
 * Everything found on the pages of a case, by page. It is looked for once and remembered while somebody works with it, as long as
 * the same people are looked for on the same pages.
 */
export async function foundInCase(app: App, loaded: LoadedCase): Promise<FoundByPage> {
  const asked = askedOf(loaded);
  const kept = keptOf(app, loaded);
  return kept && isOf(kept, asked) ? kept.found : workOn(app, loaded, asked).promise;
}

/** As far as it is known at once. */
export type FoundSoFar =
  | { readonly isKnown: true; readonly found: FoundByPage }
  | { readonly isKnown: false; readonly pages: number };

/**
 * The same for somebody who waits at a page: in a large case it is looked for while they go on.
 * @param patienceMs how long they wait at most
 */
export async function foundSoFar(app: App, loaded: LoadedCase, patienceMs: number): Promise<FoundSoFar> {
  const asked = askedOf(loaded);
  const kept = keptOf(app, loaded);
  if (kept && isOf(kept, asked)) return { isKnown: true, found: kept.found };
  const work = workOn(app, loaded, asked);
  const found = await Promise.race([work.promise, setTimeout(patienceMs, null, { ref: false })]);
  if (found) return { isKnown: true, found };
  // Pages that were only moved or turned still name whom they named; what goes over their edges comes with the new look.
  if (kept && kept.register === asked.register && kept.texts === asked.texts)
    return { isKnown: true, found: kept.found };
  return { isKnown: false, pages: work.pages };
}
