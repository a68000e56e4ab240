import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { convert } from '../../app/documents/incoming/convert.ts';
import type { Pixels } from '../../app/documents/incoming/heif/colours.ts';
import { gated, hevcDecoder } from '../../app/documents/incoming/heif/hevc-decoder.ts';
import { readHeif } from '../../app/documents/incoming/heif/items.ts';
import { pictureOf } from '../../app/documents/incoming/heif/picture.ts';
import { box, clap, coded, colourOf, grid, imir, irot, makeHeic, phonePhoto, picture } from './make-heic.ts';
import { hevcOf } from './make-hevc.ts';

const red = [200, 30, 40] as const;
const blue = [20, 40, 210] as const;
/** Red above blue. */
const flag: Pixels = {
  data: Uint8Array.from(Array.from({ length: 64 * 96 }, (_, at) => (at < 64 * 48 ? red : blue)).flat()),
  width: 64,
  height: 96,
};
const flagPicture = (...properties: Uint8Array[]) => picture(hevcOf(64, 96, colourOf(flag)), ...properties);
const one = (...properties: Uint8Array[]) => makeHeic({ entries: [flagPicture(...properties)] });

async function pixelsOf(file: Uint8Array): Promise<Pixels> {
  const heif = readHeif(file);
  const item = heif.items.get(heif.primary ?? 0);
  if (!item) throw new Error('no picture');
  return (await pictureOf(heif, item, await hevcDecoder())).pixels;
}
const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const near = (got: readonly number[], wanted: readonly number[], by = 3) =>
  got.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= by);
/** Where of the picture it is red: its four sides. */
const redSides = (pixels: Pixels) => {
  const [x, y] = [pixels.width - 1, pixels.height - 1];
  const places = { top: [x >> 1, 0], bottom: [x >> 1, y], left: [0, y >> 1], right: [x, y >> 1] } as const;
  return Object.entries(places)
    .filter(([, [left, top]]) => near(at(pixels, left, top), red))
    .map(([side]) => side);
};
const pagesOf = (pdf: Uint8Array | null) =>
  Buffer.from(pdf ?? [])
    .toString('latin1')
    .match(/\/Type \/Page\b/gu)?.length;

describe('a photo of a phone (HEIC)', () => {
  it('is read to the colour: a picture of 8 bits, and one of 10', async () => {
    const pixels = await pixelsOf(one());
    expect([pixels.width, pixels.height]).toEqual([64, 96]);
    expect(near(at(pixels, 10, 10), red) && near(at(pixels, 10, 90), blue)).toBe(true);
    const deep = hevcOf(64, 96, () => [coded(red)[0] * 4, coded(red)[1] * 4, coded(red)[2] * 4], 10);
    expect(near(at(await pixelsOf(makeHeic({ entries: [picture(deep)] })), 5, 5), red)).toBe(true);
  });

  it('whose file says how colours were made is read by that', async () => {
    const nclx = box('colr', 'nclx', [1, 2], [13, 2], [1, 2], [0, 1]);
    const pixels = await pixelsOf(
      makeHeic({
        entries: [
          picture(
            hevcOf(32, 32, () => [235, 128, 128]),
            nclx,
          ),
        ],
      }),
    );
    expect(at(pixels, 3, 3)).toEqual([255, 255, 255]);
  });

  it.each([
    ['as it lies', [], ['top']],
    ['turned once against the clock', [irot(1)], ['left']],
    ['turned twice', [irot(2)], ['bottom']],
    ['turned three times', [irot(3)], ['right']],
    ['mirrored top to bottom', [imir(0)], ['bottom']],
    ['mirrored left to right', [imir(1)], ['top']],
    ['turned and then mirrored', [irot(1), imir(1)], ['right']],
    ['mirrored and then turned', [imir(1), irot(1)], ['left']],
  ] as const)('%s', async (_, properties, sides) => {
    expect(redSides(await pixelsOf(one(...properties)))).toEqual(expect.arrayContaining([...sides]));
  });

  it('cropped shows what its owner kept, and says that more is in the file', async () => {
    const wide: Pixels = { data: new Uint8Array(300 * 200 * 3).fill(99), width: 300, height: 200 };
    const file = makeHeic({ entries: [picture(hevcOf(300, 200, colourOf(wide)), clap(100, 50, 10, -5))] });
    expect(await pixelsOf(file)).toMatchObject({ width: 100, height: 50 });
    expect(await convert(file)).toMatchObject({
      findings: [{ kind: 'layer', note: expect.stringMatching(/cropped/) }],
    });
  });

  it('in tiles is one picture; smaller copies and maps beside it are no pages; its words are listed', async () => {
    const { data, info } = await sharp({ create: { width: 700, height: 600, channels: 3, background: '#c81e28' } })
      .composite([
        { input: { create: { width: 700, height: 80, channels: 3, background: '#1428d2' } }, top: 520, left: 0 },
      ])
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const lying = { data, width: info.width, height: info.height };
    const file = phonePhoto(lying, 3, { exif: 'Canary Wharf Road', xmp: '<x>51.50N 0.02W Docklands</x>' });
    const pixels = await pixelsOf(file);
    expect([pixels.width, pixels.height]).toEqual([600, 700]);
    expect([at(pixels, 20, 350), at(pixels, 560, 350)].map((got, i) => near(got, i === 0 ? blue : red))).toEqual([
      true,
      true,
    ]);
    const made = await convert(file);
    if (!made.ok) throw new Error(made.sentence);
    expect(made.kind).toBe('picture');
    expect(pagesOf(made.pdf)).toBe(1);
    expect(made.findings).toMatchObject([
      { kind: 'metadata', note: expect.stringMatching(/Canary Wharf Road.*Docklands/s) },
    ]);
    expect(Buffer.from(made.pdf ?? []).includes('Canary')).toBe(false);
  });

  it('with several pictures has a page for each; of one that is broken the others are shown, and it says so', async () => {
    const broken = { ...flagPicture(), data: new Uint8Array(9) };
    const made = await convert(makeHeic({ entries: [flagPicture(), flagPicture(irot(1)), broken], primary: 2 }));
    if (!made.ok) throw new Error(made.sentence);
    expect(pagesOf(made.pdf)).toBe(2);
    expect(made.findings).toMatchObject([{ kind: 'damaged', note: expect.stringMatching(/3 pictures; 1 of them/) }]);
  });

  it('with a film or see-through parts says so', async () => {
    const alpha = box('auxC', [0, 4], 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0');
    const made = await convert(
      makeHeic({
        entries: [flagPicture(), flagPicture(alpha)],
        references: [['auxl', 2, [1]]],
        behind: [box('moov', Buffer.alloc(20))],
      }),
    );
    expect(made).toMatchObject({
      findings: [{ note: /see-through/ }, { note: /film/ }].map(({ note }) => ({ note: expect.stringMatching(note) })),
    });
  });

  it('gives the same bytes each time', async () => {
    const [first, second] = [await convert(one()), await convert(one())];
    expect(first).toEqual(second);
  });
});

describe('a hostile photo is refused in bounded time, with what to do', () => {
  const refusal = async (file: Uint8Array) => {
    const started = performance.now();
    const made = await convert(file);
    expect(performance.now() - started).toBeLessThan(10_000);
    return made.ok ? made : made.code;
  };
  const file = one();

  it.each([
    [
      'a stream that says sixty thousand by sixty thousand',
      () => makeHeic({ entries: [picture(hevcOf(32, 32, () => [1, 1, 1], 8, [60_000, 60_000]))] }),
      'too-large',
    ],
    [
      'a grid that says so',
      () => makeHeic({ entries: [grid(1, 1, 60_000, 60_000), flagPicture()], references: [['dimg', 1, [2]]] }),
      'too-large',
    ],
    [
      'a grid of sixty thousand times one tile',
      () =>
        makeHeic({
          entries: [grid(256, 256, 9_000, 9_000), flagPicture()],
          references: [['dimg', 1, Array<number>(65_535).fill(2)]],
        }),
      'damaged',
    ],
    [
      'a grid made of itself',
      () => makeHeic({ entries: [grid(1, 1, 64, 96)], references: [['dimg', 1, [1]]] }),
      'damaged',
    ],
    [
      'a picture that is another that is itself',
      () => makeHeic({ entries: [{ type: 'iden', data: new Uint8Array() }], references: [['dimg', 1, [1]]] }),
      'damaged',
    ],
    [
      'one coded otherwise (AVIF) under its name',
      () => makeHeic({ entries: [{ ...flagPicture(), type: 'av01' }] }),
      'damaged',
    ],
    ['one whose end is missing', () => file.subarray(0, file.length - 2_000), 'damaged'],
    ['a beginning only', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'damaged'],
    ['a table of contents without contents', () => makeHeic({ entries: [] }), 'damaged'],
  ])('%s', async (_, make, code) => {
    expect(await refusal(make())).toBe(code);
  });

  it('with a program and a zip behind it shows the picture and nothing else', async () => {
    const made = await convert(Buffer.concat([file, Buffer.from('PK\x03\x04 <script>Canary</script> %PDF-1.7')]));
    if (!made.ok) throw new Error(made.sentence);
    expect([pagesOf(made.pdf), made.children, Buffer.from(made.pdf ?? []).includes('Canary')]).toEqual([1, [], false]);
  });

  it('cut at any place or with any bit turned over ends in a page or a refusal', async () => {
    let [state, refused] = [20_261, 0];
    const chance = (below: number) => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    const small = makeHeic({ entries: [picture(hevcOf(32, 64, colourOf(flag)))] });
    for (let turn = 0; turn < 48; turn++) {
      const bad = Buffer.from(turn % 4 === 0 ? small.subarray(0, chance(small.length)) : small);
      // The heads of file, stream and slices are where a bit does harm.
      for (let bit = 0; bit < 3 && bad.length > 0; bit++) bad[chance(Math.min(bad.length, 700))] = chance(256);
      const made = await convert(bad);
      if (!made.ok) refused++;
    }
    expect(refused).toBeGreaterThan(8);
  });

  it('finds no way out of the decoder once it has started: it may copy and grow within bounds, and no more', () => {
    const called: string[] = [];
    const calls = Object.fromEntries(['I', 'D', 'z'].map((name) => [name, () => called.push(name)]));
    let isShut = false;
    const inside = gated({ a: calls }, () => isShut).a ?? {};
    const call = (name: string, ...args: number[]) => {
      const one = inside[name];
      if (typeof one === 'function') one(...args);
    };
    call('z');
    isShut = true;
    call('I');
    call('D', 2_000_000);
    expect(() => call('D', -1)).toThrow();
    expect(() => call('z')).toThrow();
    expect(called).toEqual(['z', 'I', 'D']);
  });
});
