import { performance } from 'node:perf_hooks';
import type { PageText } from '../../app/documents/types.ts';
import { caseCopies } from '../../app/services/copies/case-copies.ts';
import { keptPageText } from '../../app/services/file/page-text.ts';
import { diceOf } from '../fixtures/dice.ts';
import type { Figure } from './documents.ts';
import { openCase } from './search.ts';

const syllables = 'ka lo mi ren sto vel thar pin gus dro mel fan wick bury ton shaw'.split(' ');
const dice = diceOf(4);
const vocabulary = Array.from({ length: 3000 }, () =>
  Array.from({ length: 1 + dice.below(3) }, () => dice.one(syllables)).join(''),
);

/** 360 words by the seed of a page. */
const wordsBy = (seed: number): string[] => {
  const own = diceOf(seed);
  // Some words stand far more often than others, as they do in a language.
  return Array.from({ length: 360 }, () => vocabulary[Math.floor(own.next() ** 3 * vocabulary.length)] ?? '');
};

/** Of twenty pages one is the same as an earlier one, and one differs from an earlier one in six words of 360. */
function textOf(number: number): PageText {
  const kind = number % 20;
  const texts = wordsBy(kind === 19 ? number - 19 : kind === 18 ? number - 17 : number);
  if (kind === 18) for (let i = 0; i < 6; i++) texts[20 + i * 55] = `stamp${number}`;
  return {
    ...{ number, width: 595, height: 842, source: 'text', confidence: null, searchable: true },
    words: texts.map((text, at) => {
      const line = Math.floor(at / 12);
      return { text, x: 50 + (at % 12) * 41.37, y: 50 + line * 24.61, width: 38.11, height: 11.9, line };
    }),
  };
}

/** Copies among all pages of a case, exact and near: the first look of the day, which opens the words, and the finding alone. */
export async function benchCopies(pages = 10_000): Promise<Figure[]> {
  const { app, loaded, close } = await openCase(pages, textOf);
  const timed = async () => {
    const from = performance.now();
    const copies = await caseCopies(app, loaded);
    return { ...copies, seconds: Math.round(performance.now() - from) / 1000 };
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const first = await timed();
  const grown = Math.round((process.memoryUsage().rss - before) / 1e6);
  // The same pages in another order are found anew, from what is held of each.
  const documents = [...loaded.state.file.documents].reverse();
  const turned = { ...loaded, state: { ...loaded.state, file: { ...loaded.state.file, documents } } };
  const from = performance.now();
  await caseCopies(app, turned);
  const again = Math.round(performance.now() - from) / 1000;
  const held = Math.round(keptPageText(app) / 1e6);
  await close();
  const planted = Math.floor(pages / 20);
  return [
    { name: `${pages} pages: words opened, copies found`, value: first.seconds, unit: 's' },
    { name: `${pages} pages: copies found`, value: again, unit: 's', goal: '< 5', met: again < 5 },
    { name: 'exact copies found', value: first.same.length, unit: `of ${planted}`, met: first.same.length === planted },
    { name: 'near copies found', value: first.near.length, unit: `of ${planted}`, met: first.near.length === planted },
    { name: `${pages} pages: held in memory to compare`, value: held, unit: 'MB' },
    { name: `${pages} pages: more memory in the process`, value: grown, unit: 'MB' },
  ];
}
