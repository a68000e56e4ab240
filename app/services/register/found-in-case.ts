import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import { textsOf } from '../../../machines/file-order/pages.ts';
import type { CaseId, PageId } from '../../../machines/ids.ts';
import type { Register } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { suggestAcross } from '../../documents/suggest/across-pages.ts';
import { type Suggestion, suggestOn } from '../../documents/suggest/suggest.ts';
import type { PageText } from '../../documents/types.ts';
import { eachPageWords } from '../file/document-words.ts';
import { foundCache } from '../file/page-text.ts';
import type { LoadedCase } from '../load-case.ts';
import { type Looking, lookingFor } from './sought-people.ts';

/** A suggestion with some words before and after it, so that nobody opens the page again to list it. */
export interface FoundHere extends Suggestion {
  readonly before: string;
  readonly after: string;
}

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

const lies = new WeakMap<readonly PageState[], string>();

/** Marks and decisions change the list of pages, not how they lie; it is made up once for each list. */
function lieOf({ pages }: DocumentState): string {
  const known = lies.get(pages);
  if (known) return known;
  const lie = createHash('sha256')
    .update(pages.map(({ id, turned }) => `${id} ${turned}`).join())
    .digest('base64');
  lies.set(pages, lie);
  return lie;
}

const context = 6;

function withContext({ words }: PageText, found: Suggestion): FoundHere {
  const joined = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(' ');
  const [first, last] = [found.at[0] ?? 0, found.at.at(-1) ?? 0];
  return { ...found, before: joined(first - context, first), after: joined(last + 1, last + 1 + context) };
}

interface Among {
  readonly before: PageText | undefined;
  readonly text: PageText;
  readonly after: PageText | undefined;
}

/** What a page between two others came to last. */
const known = new WeakMap<PageText, Among & { readonly looking: Looking; readonly found: readonly FoundHere[] }>();

/** All that is found on a page, with names that began on the page before it or go on on the next where no more of them is found. */
export function foundAmong(among: Among, looking: Looking): readonly FoundHere[] {
  const last = known.get(among.text);
  if (last?.looking === looking && last.before === among.before && last.after === among.after) return last.found;
  const found = lookAmong(among, looking);
  known.set(among.text, { ...among, looking, found });
  return found;
}

function lookAmong({ before, text, after }: Among, { people, own }: Looking): readonly FoundHere[] {
  const alone = suggestOn(text, people, own);
  const parts = [
    before && suggestAcross(before, text, people)?.there,
    after && suggestAcross(text, after, people)?.here,
  ];
  const isKnown = (part: Suggestion) => alone.some(({ at }) => at.some((word) => part.at.includes(word)));
  const more = parts.filter((part) => part !== undefined).filter((part) => !isKnown(part));
  const all = more.length === 0 ? alone : [...alone, ...more].sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
  return all.map((found) => withContext(text, found));
}

async function lookThrough(app: App, loaded: LoadedCase, onPage: () => void): Promise<FoundByPage> {
  const looking = await lookingFor(app, loaded);
  const found = new Map<PageId, readonly FoundHere[]>();
  for (const document of loaded.state.file.documents) {
    let before: PageText | undefined;
    let here: { readonly id: PageId; readonly text: PageText } | null = null;
    const look = (after: PageText | undefined) => {
      const on = here && foundAmong({ before, text: here.text, after }, looking);
      if (here && on && on.length > 0) found.set(here.id, on);
      before = here?.text;
      onPage();
    };
    for await (const { page, text } of eachPageWords(app, loaded.caseId, document)) {
      look(text);
      here = { id: page.id, text };
      // Each page takes some milliseconds, and somebody may be turning pages meanwhile.
      await setImmediate();
    }
    look(undefined);
  }
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
  lie: file.documents.map(lieOf).join(' '),
});

const isOf = (one: Omit<FoundInCase, 'found'> | undefined, asked: Omit<FoundInCase, 'found'>): boolean =>
  one !== undefined && one.register === asked.register && one.texts === asked.texts && one.lie === asked.lie;

function workOn(app: App, loaded: LoadedCase, asked: Omit<FoundInCase, 'found'>): Work {
  const works = underWay.get(app.store) ?? new Map<CaseId, Work>();
  underWay.set(app.store, works);
  const known = works.get(loaded.caseId);
  if (known && isOf(known, asked)) return known;
  const promise = lookThrough(app, loaded, () => work.pages++);
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
