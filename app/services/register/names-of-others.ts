import { normalise } from '../../../db/seal/blind.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { PageState } from '../../../machines/file.ts';
import type { PageId } from '../../../machines/ids.ts';
import { linkedReferences } from '../../../machines/linking/gates.ts';
import type { App } from '../../app.ts';
import { findTerm } from '../../documents/suggest/find-term.ts';
import { rowsOf } from '../../documents/suggest/rows.ts';
import type { Word } from '../../documents/types.ts';
import { goesOut, readableWords } from '../approval/seen-words.ts';
import { eachPageWords } from '../file/document-words.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';

const listedPlaces = 40;
const longestName = 4;

/**
 * Where names of people who have a case of their own stand on pages that go out: a brother, another child of the home.
 * Names on the pages are looked up in the blind index, many at once; of linked cases the given names are looked for as
 * well. Says pages only, neither the name nor the case, since whoever reads this may not be allowed to know of that
 * case.
 * @returns sentences for the officer and the reviewer, and the pages they are about; empty where there is nothing to
 * look at
 */
export async function namesOfOthers(
  app: App,
  { caseId, state }: LoadedCase,
): Promise<{ warnings: string[]; warnedPages: PageId[] }> {
  const own = new Set(namesIn(state).map(plain));
  const givenNames = await namesOfLinked(app, state, own);
  const looked = new Set<string>(own);
  const others = new Set<string>();
  const places: { readonly words: string; readonly page: PageId }[] = [];
  for (const document of state.file.documents) {
    const pages: { readonly page: PageState; readonly isGiven: boolean; readonly names: readonly string[] }[] = [];
    await eachPageWords(app, caseId, document, (page, text) => {
      if (!goesOut(state, page)) return;
      const words = readableWords(text, page);
      const isGiven = givenNames.some((name) => findTerm([{ ...text, words }], name).length > 0);
      pages.push({ page, isGiven, names: namesOn(words).map(plain) });
    });
    pages.sort((a, b) => a.page.number - b.page.number);
    // A document at a time: a file has tens of thousands of words with a capital, and each query takes hundreds.
    const fresh = [...new Set(pages.flatMap(({ names }) => names))].filter((name) => !looked.has(name));
    for (const [name, ids] of await app.store.findAll('name', fresh))
      if (ids.some((id) => id !== caseId)) others.add(name);
    for (const name of fresh) looked.add(name);
    for (const { page, isGiven, names } of pages) {
      if (!isGiven && !names.some((name) => others.has(name))) continue;
      places.push({ words: `“${document.name}”, page ${page.number}`, page: page.id });
    }
  }
  if (places.length === 0) return { warnings: [], warnedPages: [] };
  const more = places.length > listedPlaces ? ` and ${places.length - listedPlaces} more pages` : '';
  const listed = places.slice(0, listedPlaces).map(({ words }) => words);
  return {
    warnings: [
      `A name of somebody who has a case of their own stands on pages that go out: ${listed.join('; ')}${more}. Look whether it may go to this requester.`,
    ],
    warnedPages: places.map(({ page }) => page),
  };
}

const plain = (name: string): string => normalise('name', name);

/** All names of the people a case is about: the requester's, and the subject's where that is somebody else. */
export const namesIn = ({ record: { received } }: CaseState): string[] =>
  [received.requester, ...(received.subject ? [received.subject] : [])].flatMap(({ name, otherNames }) => [
    name,
    ...otherNames,
  ]);

/** Given names of the people of linked cases, but for those this case is about. */
async function namesOfLinked(app: App, state: CaseState, own: ReadonlySet<string>): Promise<string[]> {
  const ownGiven = new Set(namesIn(state).map((name) => plain(givenName(name))));
  const linked = await Promise.all(
    linkedReferences(state).map(async (reference) => {
      const id = await app.store.reference(reference);
      return id ? loadCase(app, id) : null;
    }),
  );
  const names = linked.flatMap((one) => (one ? namesIn(one.state) : [])).filter((name) => !own.has(plain(name)));
  return [...new Set(names.map(givenName))].filter((name) => name.length > 2 && !ownGiven.has(plain(name)));
}

const givenName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What may be somebody's whole name, also over cells that stand side by side. */
const namesOn = (words: readonly Word[]): string[] => [
  ...new Set([words, ...rowsOf(words).map((row) => row.words)].flatMap((one) => [...namesAmong(one)])),
];

/** Two to four words with a capital, one after the other; “Surname, Given” turned round. */
function namesAmong(words: readonly Word[]): Set<string> {
  const names = new Set<string>();
  const texts = words.map(({ text }) => text);
  for (let from = 0; from < texts.length; from++) {
    for (let length = 2; length <= longestName && from + length <= texts.length; length++) {
      const run = texts.slice(from, from + length);
      if (!run.every((word) => /^[^\p{L}]?\p{Lu}/u.test(word))) break;
      names.add(bare(run));
      if (length === 2 && run[0]?.endsWith(',')) names.add(bare([...run].reverse()));
    }
  }
  return names;
}

/** Without the punctuation around it and the 's of a possessive. */
const bare = (run: readonly string[]): string =>
  run.map((word) => word.replace(/[’']s?$|^[^\p{L}]+|[^\p{L}]+$/gu, '')).join(' ');
