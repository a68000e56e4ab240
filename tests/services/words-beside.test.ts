import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { oneAhead } from '../../app/documents/in-order.ts';
import { readyToLook } from '../../app/documents/suggest/found-on.ts';
import type { PageText } from '../../app/documents/types.ts';
import { lookBeside, makeBeside, pageTurned } from '../../app/services/file/beside.ts';
import { partsOf, readWords, writeWords } from '../../app/services/file/page-text-file.ts';
import { makeOfWords } from '../../app/services/file/words-made.ts';
import { lookAtPart } from '../../app/services/register/look-at-part.ts';
import { pageOf, visit } from '../copies/case.ts';

const pages: readonly PageText[] = Array.from({ length: 120 }, (_, index) => ({
  ...pageOf([...visit('Mrs Zebediah Quillfeather'), `Page${index}`]),
  number: index + 1,
}));

/** A file in pieces that end anywhere. */
async function* inPieces(file: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
}

describe('a file of words', () => {
  it.each([1, 7, 4_096, 10_000_000])('comes in pieces of %i bytes and is the same', async (size) => {
    expect((await readWords(inPieces(await writeWords(pages), size))).pages).toEqual(pages);
  });

  it('from before there were parts is one; an empty one has none', async () => {
    const old = gzipSync(JSON.stringify(pages));
    expect((await readWords(inPieces(old, 1_000))).pages).toEqual(pages);
    expect((await readWords(inPieces(await writeWords([]), 5))).pages).toEqual([]);
  });

  it('that ends too early is refused', async () => {
    const file = await writeWords(pages);
    await expect(readWords(inPieces(file.subarray(0, file.length - 9), 100))).rejects.toThrow('before its last part');
  });
});

describe('beside the server’s own thread', () => {
  it('the same is made of a part as here', async () => {
    for await (const { part, of } of partsOf(inPieces(await writeWords(pages.slice(0, 50)), 1_000))) {
      expect(of).toBe(1);
      for (const what of ['atHand', 'sightings'] as const) {
        expect(await makeBeside(what, part)).toEqual(makeOfWords[what](pages.slice(0, 50)));
      }
    }
  });

  it('the same is found on its pages as here, turned ones and all', async () => {
    const wanted = {
      ...{ key: 1, everyday: new Set(['house']), own: { texts: [], bornOn: null } },
      people: [
        {
          ...{ id: 'one', name: 'Zebediah Quillfeather', variants: [], found: null, role: 'family' },
          ...{ isSuggested: true, isSubject: false },
        },
      ],
    };
    const cut = pageOf([...visit('them'), 'and', 'a', 'letter', 'was', 'left', 'for', 'Quill-']);
    const part = [...pages.slice(0, 3), cut, pageOf(['feather', ...visit('them')])];
    const asked = [0, 2, 1, 3, 4].map((at, index) => ({
      ...{ at, number: index + 1, turned: index === 1 ? (90 as const) : (0 as const), goesOn: index > 0 },
      isEdge: index === 4,
    }));
    const looked = await lookBeside(gzipSync(JSON.stringify(part)), asked, wanted);
    expect(looked).toEqual(lookAtPart(part, asked, readyToLook(wanted)));
    expect(looked.map(({ found, text }) => [found.map(({ words }) => words), text?.number])).toEqual([
      [['Mrs Zebediah Quillfeather'], undefined],
      [['Mrs Zebediah Quillfeather'], undefined],
      [['Mrs Zebediah Quillfeather'], undefined],
      [['Quill-'], undefined],
      [['feather'], 5],
    ]);
  });

  it('nothing is done for a moment after somebody turned a page, and then it is', async () => {
    const few = pages.slice(0, 2);
    const part = gzipSync(JSON.stringify(few));
    await makeBeside('sightings', part);
    const turned = performance.now();
    pageTurned();
    expect(await makeBeside('sightings', part)).toEqual(makeOfWords.sightings(few));
    expect(performance.now() - turned).toBeGreaterThan(140);
  });

  it('a part that cannot be opened is refused without its words, and the next one is made', async () => {
    const [good, bad] = [gzipSync(JSON.stringify(pages)), gzipSync('[{"words":"Quillfeather"')];
    const [first, second] = await Promise.allSettled([makeBeside('atHand', bad), makeBeside('atHand', good)]);
    expect(first).toMatchObject({ status: 'rejected', reason: new Error('a part of a file of words: SyntaxError') });
    expect(second).toMatchObject({ status: 'fulfilled', value: { length: pages.length } });
  });
});

it('what comes one by one is worked on one ahead, and told in order', async () => {
  const told: number[] = [];
  let most = 0;
  let now = 0;
  await oneAhead(
    (async function* () {
      yield* [1, 2, 3, 4, 5];
    })(),
    async (one) => {
      most = Math.max(most, ++now);
      await new Promise((done) => setImmediate(done));
      now--;
      return one * 2;
    },
    (one) => told.push(one),
  );
  expect(told).toEqual([2, 4, 6, 8, 10]);
  expect(most).toBe(2);
});
