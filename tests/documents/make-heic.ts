import type { Pixels } from '../../app/documents/incoming/heif/colours.ts';
import { type Colour, type Hevc, hevcOf } from './make-hevc.ts';

const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};
type Part = string | Uint8Array | readonly [value: number, size: number];
const joined = (parts: readonly Part[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string'
        ? Buffer.from(part, 'latin1')
        : part instanceof Uint8Array
          ? part
          : number(part[0], part[1]),
    ),
  );
export const box = (type: string, ...parts: Part[]): Buffer => {
  const body = joined(parts);
  return joined([[body.length + 8, 4], type, body]);
};
const full = (type: string, version: number, ...parts: Part[]) => box(type, [version, 1], [0, 3], ...parts);

/** One entry of the file: what it is, its bytes, and what is said of it. */
export interface Entry {
  type: string;
  data: Uint8Array;
  properties?: readonly Uint8Array[];
  isHidden?: boolean;
  name?: string;
  /** Written behind its name, for one of words. */
  content?: string;
}

export interface Made {
  /** Numbered from 1. */
  entries: readonly Entry[];
  primary?: number;
  references?: readonly (readonly [type: string, from: number, to: readonly number[]])[];
  /** Boxes behind all others. */
  behind?: readonly Uint8Array[];
  brand?: string;
}

/** A HEIC file, box by box (ISO/IEC 23008-12). */
export function makeHeic({ entries, primary = 1, references = [], behind = [], brand = 'heic' }: Made): Buffer {
  const ftyp = box('ftyp', brand, [0, 4], 'mif1heic');
  const infos = entries.map(({ type, isHidden, name = '', content }, at) =>
    box(
      'infe',
      [2, 1],
      [isHidden ? 1 : 0, 3],
      [at + 1, 2],
      [0, 2],
      type,
      `${name}\0`,
      content === undefined ? '' : `${content}\0`,
    ),
  );
  const properties = entries.flatMap((entry) => entry.properties ?? []);
  let used = 0;
  const belonging = entries.map(({ properties: own = [] }, at) =>
    joined([[at + 1, 2], [own.length, 1], ...own.map(() => [++used, 1] as const)]),
  );
  const meta = (from: number) => {
    let at = from;
    const places = entries.map(({ data }, index) => {
      const place = joined([
        [index + 1, 2],
        [0, 2],
        [1, 2],
        [at, 4],
        [data.length, 4],
      ]);
      at += data.length;
      return place;
    });
    return full(
      'meta',
      0,
      full('hdlr', 0, [0, 4], 'pict', Buffer.alloc(13)),
      full('pitm', 0, [primary, 2]),
      full('iinf', 0, [entries.length, 2], ...infos),
      full('iloc', 0, [0x44, 1], [0, 1], [entries.length, 2], ...places),
      box('iprp', box('ipco', ...properties), full('ipma', 0, [entries.length, 4], ...belonging)),
      full(
        'iref',
        0,
        ...references.map(([type, one, to]) =>
          box(type, [one, 2], [to.length, 2], ...to.map((id) => [id, 2] as const)),
        ),
      ),
    );
  };
  const start = ftyp.length + meta(0).length + 8;
  return joined([ftyp, meta(start), box('mdat', ...entries.map(({ data }) => data)), ...behind]);
}

/** The properties and bytes of one coded picture. */
export function picture({ sets, slices }: Hevc, ...properties: Uint8Array[]): Entry {
  const arrays = sets.map((set) => joined([[(set[0] ?? 0) >> 1, 1], [1, 2], [set.length, 2], set]));
  const hvcC = box('hvcC', Buffer.alloc(21), [3, 1], [3, 1], ...arrays);
  return {
    type: 'hvc1',
    data: joined(slices.flatMap((slice) => [[slice.length, 4] as const, slice])),
    properties: [hvcC, ...properties],
  };
}
/** Turned so many quarters against the clock. */
export const irot = (quarters: number) => box('irot', [quarters, 1]);
/** 0: top and bottom change places; 1: left and right. */
export const imir = (axis: number) => box('imir', [axis, 1]);
export const clap = (width: number, height: number, right: number, down: number) =>
  box('clap', ...[width, 1, height, 1, right >>> 0, 1, down >>> 0, 1].map((value) => [value, 4] as const));
export const grid = (rows: number, columns: number, width: number, height: number): Entry => ({
  type: 'grid',
  data: joined([
    [0, 2],
    [rows - 1, 1],
    [columns - 1, 1],
    [width, 2],
    [height, 2],
  ]),
});

/** Brightness and colours of red, green and blue, as most phones write them (BT.601, full range). */
export const coded = ([red, green, blue]: readonly [number, number, number]): [number, number, number] => {
  const light = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [light, (blue - light) / 1.772 + 128, (red - light) / 1.402 + 128].map((value) =>
    Math.max(0, Math.min(255, Math.round(value))),
  ) as [number, number, number];
};
/** Pixels in red, green and blue as a picture to be coded; from a place in them. */
export const colourOf =
  ({ data, width, height }: Pixels, left = 0, top = 0): Colour =>
  (x, y) => {
    const at = (Math.min(top + y, height - 1) * width + Math.min(left + x, width - 1)) * 3;
    return coded([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  };

/** A photo as a phone makes it: tiles in a grid, turned by a property, a smaller copy and a map beside it, words of the camera. */
export function phonePhoto(
  lying: Pixels,
  quarters: number,
  words: { exif: string; xmp: string; name?: string },
): Buffer {
  const tile = 512;
  const [columns, rows] = [Math.ceil(lying.width / tile), Math.ceil(lying.height / tile)];
  const tiles = Array.from({ length: columns * rows }, (_, at) => ({
    ...picture(hevcOf(tile, tile, colourOf(lying, (at % columns) * tile, Math.floor(at / columns) * tile))),
    isHidden: true,
  }));
  const grey = picture(hevcOf(32, 32, () => [90, 128, 128]));
  const whole = {
    ...grid(rows, columns, lying.width, lying.height),
    properties: [irot(quarters)],
    name: words.name ?? '',
  };
  const aux = box('auxC', [0, 4], 'urn:com:apple:photo:2020:aux:hdrgainmap\0');
  return makeHeic({
    entries: [
      whole,
      grey,
      { ...grey, properties: [...(grey.properties ?? []), aux] },
      { type: 'Exif', data: joined([[6, 4], 'Exif\0\0', 'MM\0*\0\0\0\x08', words.exif]) },
      { type: 'mime', data: Buffer.from(words.xmp), content: 'application/rdf+xml' },
      ...tiles,
    ],
    references: [
      ['dimg', 1, tiles.map((_, at) => at + 6)],
      ['thmb', 2, [1]],
      ['auxl', 3, [1]],
      ['cdsc', 4, [1]],
      ['cdsc', 5, [1]],
    ],
  });
}
