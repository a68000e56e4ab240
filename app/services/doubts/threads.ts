import { setImmediate } from 'node:timers/promises';
import type { CaseState } from '../../../machines/case.ts';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import type { App } from '../../app.ts';
import { layInside, ready } from '../../documents/copies/lay-inside.ts';
import { bodyOf } from '../../documents/incoming/message-body.ts';
import type { Word } from '../../documents/types.ts';
import { goesOut, readableWords } from '../approval/seen-words.ts';
import { caseThreads, type InsideThread } from '../copies/case-threads.ts';
import { takenOn } from '../copies/compare-marks.ts';
import { documentWordsAtHand } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';
import { type Doubt, doubtOn } from './doubt.ts';

export interface ThreadDoubts {
  readonly doubts: readonly Doubt[];
  /** E-mails of which a stretch could not be laid beside the longer one. */
  readonly notCompared: number;
}

/**
 * What is taken out of an e-mail and can be read where a longer one quotes it, or the other way round: word by word, so
 * small words and passages too. Each e-mail is laid beside the longest that holds it and is not left out, and through
 * that one beside all others.
 * @param told doubts about the same pages that are told already, being copies of each other
 */
export async function threadDoubts(app: App, loaded: LoadedCase, told: readonly Doubt[]): Promise<ThreadDoubts> {
  const { state } = loaded;
  const mails = state.file.documents.filter(({ kind }) => kind === 'email');
  if (!mails.some(hides)) return { doubts: [], notCompared: 0 };
  const threads = await caseThreads(app, loaded, (long) => long.pages.some(isNotLeftOut));
  const doubts: Doubt[] = [];
  let notCompared = 0;
  const sideOf = async (document: DocumentState): Promise<Side> =>
    sideFrom(state, document, await documentWordsAtHand(app, loaded.caseId, document));
  for (const ofOne of byLonger(threads.filter(({ short, long }) => hides(short) || hides(long)))) {
    const [first] = ofOne;
    if (!first) continue;
    const long = await sideOf(first.long);
    const over = ready(long.words);
    for (const thread of ofOne) {
      const short = await sideOf(thread.short);
      const { pairs, isWhole } = layInside(short.words, over);
      if (!isWhole) notCompared++;
      const turned = pairs.map(([a, b]) => [b, a] as const);
      doubts.push(...shownThere(thread, short, long, pairs), ...shownThere(thread, long, short, turned));
      await setImmediate();
    }
  }
  const isTold = ({ key }: Doubt) =>
    told.some((one) => one.key.startsWith(`copy:${key.split(':').slice(1, 3).join(':')}:`));
  return { doubts: doubts.filter((one) => !isTold(one)), notCompared };
}

/** Those that one holds together: it is read once for all of them. */
const byLonger = (threads: readonly InsideThread[]): readonly (readonly InsideThread[])[] => {
  const groups = new Map<string, InsideThread[]>();
  for (const thread of threads) groups.set(thread.long.id, [...(groups.get(thread.long.id) ?? []), thread]);
  return [...groups.values()];
};

const hides = ({ pages }: DocumentState): boolean =>
  pages.some(({ marks, decision }) => marks.length > 0 || decision?.decision === 'withhold');

const isNotLeftOut = ({ decision }: PageState): boolean =>
  decision?.decision !== 'duplicate' && decision?.decision !== 'out-of-scope';

/** An e-mail word by word, without its head: on which page each stands, whether it is taken out, whether it can be read. */
interface Side {
  readonly document: DocumentState;
  readonly words: readonly Word[];
  readonly pageOf: (index: number) => PageState | undefined;
  readonly isTaken: (index: number) => boolean;
  readonly isReadable: (index: number) => boolean;
}

function sideFrom(state: CaseState, document: DocumentState, wordsOf: readonly (readonly Word[])[]): Side {
  const places = new Map<Word, number>();
  const [taken, readable] = [new Set<Word>(), new Set<Word>()];
  for (const [at, page] of document.pages.entries()) {
    const text = { width: page.width, height: page.height, words: [...(wordsOf[at] ?? [])] };
    for (const word of text.words) places.set(word, at);
    if (goesOut(state, page)) for (const word of readableWords(text, page)) readable.add(word);
    const isOut = takenOn({ page, text });
    for (const word of text.words) if (isHeld(page) || (isNotOutOfScope(page) && isOut(word))) taken.add(word);
  }
  const words = bodyOf(wordsOf.map((own) => ({ words: [...own] })));
  const has = (set: ReadonlySet<Word>) => (index: number) => {
    const word = words[index];
    return word !== undefined && set.has(word);
  };
  const pageOf = (index: number) => {
    const word = words[index];
    return word && document.pages[places.get(word) ?? -1];
  };
  return { document, words, pageOf, isTaken: has(taken), isReadable: has(readable) };
}

const isHeld = ({ decision }: PageState): boolean => decision?.decision === 'withhold';
const isNotOutOfScope = ({ decision }: PageState): boolean => decision?.decision !== 'out-of-scope';

/** One doubt for each two pages: what is taken out on the one, and can be read on the other. */
function shownThere(
  { short, long }: InsideThread,
  from: Side,
  there: Side,
  pairs: readonly (readonly [number, number])[],
): Doubt[] {
  const found = new Map<string, { hidden: PageState; page: PageState; words: number }>();
  for (const [own, other] of pairs) {
    const [hidden, page] = [from.pageOf(own), there.pageOf(other)];
    if (!hidden || !page || !from.isTaken(own) || !there.isReadable(other)) continue;
    const key = `${page.id}:${hidden.id}`;
    const known = found.get(key);
    found.set(key, { hidden, page, words: (known?.words ?? 0) + 1 });
  }
  // Left out as a copy of the longer one: then somebody has said that it stands there.
  const isSaid = short.pages.some(({ decision }) => long.pages.some(({ id }) => id === decision?.copyOf));
  return [...found].map(([key, { hidden, page, words }]) => {
    const what = words === 1 ? 'a word' : `${words} words`;
    const place = `“${from.document.name}”, page ${hidden.number}`;
    const holds = from.document === short ? 'quotes' : 'is quoted by';
    const isWithheld = isHeld(hidden) ? 'withheld' : 'taken out';
    return doubtOn(
      { document: there.document, page },
      `inside:${key}:${words}`,
      `This e-mail ${holds} ${place}. What is ${isWithheld} there can be read here: ${what}. Decide both alike${isSaid ? '' : ', or say that the one does not stand inside the other'}.`,
      isSaid,
    );
  });
}
