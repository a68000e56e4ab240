import { describe, expect, it } from 'vitest';
import { align, differing } from '../../app/documents/copies/align.ts';
import { CopyFinder } from '../../app/documents/copies/copy-finder.ts';
import { fingerprintOf } from '../../app/documents/copies/fingerprint.ts';
import { distance, outlineOf, readOutline } from '../../app/documents/copies/outline.ts';
import { containment, leastOf, plainWords, shinglesOf, similarity } from '../../app/documents/copies/shingles.ts';
import type { PageText } from '../../app/documents/types.ts';
import { diceOf } from '../fixtures/dice.ts';

const { one: pick } = diceOf(11);
const syllables = 'ka lo mi ren sto vel thar pin gus dro mel fan wick bury ton shaw'.split(' ');
const word = () => [1, 2, 3].map(() => pick(syllables)).join('');
const prose = (length: number) => Array.from({ length }, word);

const wordsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ text, x: (at % 12) * 40, y: Math.floor(at / 12) * 20, width: 38, height: 12, line: at }));
const page = (texts: readonly string[], more: Partial<PageText> = {}): PageText => ({
  ...{ number: 1, width: 600, height: 800, source: 'text', confidence: null, searchable: true, ...more },
  words: wordsOf(texts),
});
const look = (brightness: number, hash: string, outline?: string) => ({
  ...{ coloured: false, tiles: Array.from({ length: 196 }, () => brightness) },
  picture: { hash, ...(outline === undefined ? {} : { outline }) },
});
function found(...pages: readonly PageText[]) {
  const finder = new CopyFinder();
  for (const one of pages) finder.add(fingerprintOf(one));
  return finder.found;
}
const without = (texts: readonly string[], every: number) => texts.filter((_, at) => at % every !== 0);
const changed = (texts: readonly string[], ...at: readonly number[]) =>
  texts.map((text, index) => (at.includes(index) ? 'Zebediah' : text));

describe('pages with words', () => {
  const one = prose(300);
  const other = prose(300);

  it('are the same whatever their capitals, marks and lines; nothing else is', () => {
    const printed = one.map((text, at) => (at % 9 === 0 ? `${text.toUpperCase()},` : text));
    expect(found(page(one), page(other), page(printed))).toEqual({ same: [[0, 2]], near: [], notCompared: [] });
    expect(found(page(one), page(changed(one, 7)))).toMatchObject({
      same: [],
      near: [{ page: 1, of: 0, by: 'words' }],
    });
  });

  it('that are the same in their words and look different are for somebody to look at', () => {
    const plain = page(one, { look: look(250, 'a') });
    const signed = page(one, { look: look(240, 'b') });
    expect(found(plain, signed, page(one, { look: look(251, 'c') }))).toEqual({
      ...{ same: [[0, 2]], notCompared: [] },
      near: [{ page: 1, of: 0, by: 'look', similarity: 1 }],
    });
    const unread = { searchable: false };
    expect(found({ ...plain, ...unread }, { ...signed, ...unread }).same).toEqual([]);
    expect(found({ ...plain, ...unread }, { ...plain, ...unread }).same).toEqual([[0, 1]]);
  });

  it('are nearly the same from four shingles of five, and near the one they are most like', () => {
    const [slightly, more, much] = [changed(one, 5), changed(one, 5, 40, 90, 200), without(one, 6)];
    const { near } = found(page(one), page(slightly), page(more), page(much), page(other));
    expect(near).toMatchObject([
      { page: 1, of: 0 },
      { page: 2, of: 1 },
    ]);
    for (const { similarity: like } of near) expect(like).toBeGreaterThanOrEqual(0.8);
  });

  it('each near copy is found by its MinHash that comparing every two pages finds', () => {
    const texts = Array.from({ length: 60 }, () => prose(200));
    const pages = texts.flatMap((text, at) => [
      text,
      changed(text, ...Array.from({ length: at % 8 }, (_, i) => 10 + i * 20)),
    ]);
    const shingles = pages.map((text) => shinglesOf(plainWords(wordsOf(text))));
    const { same, near } = found(...pages.map((text) => page(text)));
    const met = new Set([...same.flatMap((group) => group.slice(1)), ...near.map((pair) => pair.page)]);
    const missed = shingles.flatMap((list, at) => {
      const isNear = shingles.slice(0, at).some((before) => similarity(before, list) >= 0.8);
      return isNear && !met.has(at) ? [at] : [];
    });
    expect(missed).toEqual([]);
    expect(met.size).toBeGreaterThan(50);
  });

  it('too few say nothing, and blank pages are no copies of each other', () => {
    const caption = ['Photo', 'of', 'the', 'garden'];
    expect(found(page(caption), page(caption))).toEqual({ same: [], near: [], notCompared: [0, 1] });
    const blank = page([], { source: 'blank' });
    expect(found(blank, blank)).toEqual({ same: [], near: [], notCompared: [] });
  });
});

describe('pages without words', () => {
  const drawn = (shade: (x: number, y: number) => number) => ({
    ...{ width: 330, height: 320, channels: 1 as const },
    data: Uint8Array.from({ length: 330 * 320 }, (_, at) => shade(at % 330, Math.floor(at / 330))),
  });
  const waves = drawn((x, y) => 128 + Math.round(60 * Math.sin(x / 20) + 60 * Math.cos(y / 30)));
  const noisy = drawn(
    (x, y) => 128 + Math.round(60 * Math.sin(x / 20) + 60 * Math.cos(y / 30)) + ((x * 7 + y * 3) % 3),
  );
  const stairs = drawn((x, y) => ((Math.floor(x / 50) + Math.floor(y / 40)) % 2 === 0 ? 40 : 220));
  const scan = (hash: string, bitmap: Parameters<typeof outlineOf>[0]) =>
    page([], { source: 'scan', searchable: false, look: look(128, hash, outlineOf(bitmap)) });

  it('that are known and differ make no hint of an outline that is alike: two short notes are no copies', () => {
    const outlines = [
      look(200, 'a', '0'.repeat(256)),
      look(200, 'b', '0'.repeat(256)),
      look(200, 'c', '0'.repeat(256)),
    ];
    const [first, second, third] = outlines;
    if (!first || !second || !third) throw new Error('three pages are needed');
    const notes = [page(['He', 'rang'], { look: first }), page(['She', 'wrote'], { look: second })];
    expect(found(...notes).near).toEqual([]);
    expect(found(...notes, page(['He', 'rang'], { look: third })).near).toMatchObject([{ page: 2, of: 0 }]);
    const scanned = page(['She', 'wrote'], { look: second, source: 'scan' });
    expect(found(page(['He', 'rang'], { look: first }), scanned).near).toMatchObject([{ by: 'picture' }]);
  });

  it('are the same by the hash of their picture alone; an outline that is alike is a hint', () => {
    expect(found(scan('a', waves), scan('b', noisy), scan('c', stairs), scan('a', waves))).toMatchObject({
      same: [[0, 3]],
      near: [{ page: 1, of: 0, by: 'picture' }],
    });
  });

  it('an outline has 1,024 bits, and counting stops where it no longer matters', () => {
    const [one, other] = [readOutline(outlineOf(waves)), readOutline(outlineOf(stairs))];
    expect(one).toHaveLength(32);
    expect(distance(one, one, 1024)).toBe(0);
    expect(distance(one, other, 1024)).toBeGreaterThan(90);
    expect(distance(one, other, 20)).toBeLessThan(60);
  });
});

it('two pages are laid side by side word by word, and what stands on one only is told in runs', () => {
  const said = (text: string) => text.split(' ').map((one) => ({ text: one }));
  const first = said('Dear Ann, the visit with Zebediah Quill is on Monday.');
  const second = said('Dear ann the visit is on Tuesday. With love');
  expect([...align(first, second)]).toEqual([0, 1, 2, 3, -1, -1, -1, 4, 5, -1]);
  expect(differing(first, second)).toEqual({
    onlyFirst: ['with Zebediah Quill', 'Monday.'],
    onlySecond: ['Tuesday. With love'],
  });
});

it('how much of one text stands inside another is told whatever stands around it', () => {
  const body = prose(60);
  const quoted = ['I', 'agree', ...body.flatMap((text, at) => (at % 10 === 0 ? ['>', text] : [text])), 'Regards'];
  const shingles = (texts: readonly string[]) => shinglesOf(plainWords(wordsOf(texts)));
  expect(containment(shingles(body), shingles(quoted))).toBe(1);
  expect(containment(shingles(quoted), shingles(body))).toBeLessThan(1);
  expect(containment(shingles(prose(60)), shingles(quoted))).toBe(0);
  expect(leastOf(shingles(body))).toHaveLength(64);
});
