import { ArithmeticCoder, Contexts, IntegerCoder } from './arithmetic.ts';
import type { Ink, Shape } from './shapes.ts';

/** Drawings as PDF takes them under /JBIG2Decode. */
export interface Coded {
  /** The shapes of all of them (/JBIG2Globals); null where fewer than two hold any. */
  shared: Uint8Array | null;
  /** One stream for each, and whether its shapes are among those that are shared. */
  pages: { data: Uint8Array; shares: boolean }[];
}

/**
 * Drawings in black and white (ITU-T T.88, as streams without file header): each its page, the shapes that stand on it,
 * where they stand, and what is no letter. What several pages are made of is written once for all of them: a page of
 * print takes a third less. The same pixels always give the same bytes, and every pixel comes back as it was.
 */
export function jbig2(drawings: readonly Ink[]): Coded {
  const isShared = drawings.filter(({ shapes }) => shapes.length > 0).length > 1;
  if (!isShared) return { shared: null, pages: drawings.map((ink) => ({ data: alone(ink), shares: false })) };
  const { shapes, names } = together(drawings);
  const { dictionary, ids } = named(shapes);
  return {
    shared: segment(0, SHAPES, { refersTo: [], page: 0 }, dictionary),
    pages: drawings.map((ink, at) => {
      const own = Int32Array.from(names[at] ?? [], (name) => ids[name] ?? 0);
      const parts = [pageSegment(1, ink)];
      if (own.length > 0) parts.push(segment(2, TEXT, { refersTo: [0] }, textData(ink, own, shapes.length)));
      return { data: join(...parts, restSegment(3, ink)), shares: own.length > 0 };
    }),
  };
}

function alone(ink: Ink): Uint8Array {
  const parts = [pageSegment(0, ink)];
  if (ink.shapes.length > 0) {
    const { dictionary, ids } = named(ink.shapes);
    parts.push(segment(1, SHAPES, { refersTo: [] }, dictionary));
    parts.push(segment(2, TEXT, { refersTo: [1] }, textData(ink, ids, ink.shapes.length)));
  }
  return join(...parts, restSegment(3, ink));
}

/** The shapes of several drawings, each once, and for each drawing which of them its own are. */
function together(drawings: readonly Ink[]): { shapes: Shape[]; names: number[][] } {
  const shapes: Shape[] = [];
  const known = new Map<string, number>();
  const names = drawings.map((ink) =>
    ink.shapes.map((shape) => {
      // Its runs say all of it, width and height too.
      const { buffer, byteOffset, byteLength } = shape.runs;
      const pixels = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
      const name = known.get(pixels) ?? shapes.push(shape) - 1;
      known.set(pixels, name);
      return name;
    }),
  );
  return { shapes, names };
}

/** Shapes as a dictionary, and the number that each has in it. */
function named(shapes: readonly Shape[]): { dictionary: Uint8Array; ids: Int32Array } {
  const order = inOrder(shapes);
  const ids = new Int32Array(shapes.length);
  order.forEach((shape, id) => {
    ids[shape] = id;
  });
  return { dictionary: shapesData(order.flatMap((shape) => shapes[shape] ?? [])), ids };
}

const [SHAPES, TEXT, REGION, PAGE] = [0, 6, 38, 48];
const LOSSLESS = 1;

/** A segment's number, kind, what it refers to, the page it is of (0: of several), its length, itself (7.2). */
function segment(
  number: number,
  kind: number,
  { refersTo, page = 1 }: { refersTo: readonly number[]; page?: number },
  data: Uint8Array,
): Uint8Array {
  return join(u32(number), [kind, refersTo.length << 5, ...refersTo, page], u32(data.length), data);
}

const pageSegment = (number: number, { width, height }: Ink): Uint8Array =>
  segment(number, PAGE, { refersTo: [] }, join(u32(width, height, 0, 0), [LOSSLESS, 0, 0]));

/**
 * What is no shape, where there is any. A page of nothing still says so of each row: a reader may expect that something
 * follows its size.
 */
const restSegment = (number: number, { rest, shapes, width, height }: Ink): Uint8Array =>
  rest.length > 0 || shapes.length === 0
    ? segment(number, REGION, { refersTo: [] }, restData(rest, width, height))
    : new Uint8Array();

/** Shapes by height, then width, as a dictionary wants them; where these are the same, as they first come on the page. */
function inOrder(shapes: readonly Shape[]): number[] {
  const size = (at: number): [number, number] => [shapes[at]?.height ?? 0, shapes[at]?.width ?? 0];
  return shapes
    .map((_, at) => at)
    .sort((a, b) => {
      const [[ha, wa], [hb, wb]] = [size(a), size(b)];
      return ha - hb || wa - wb || a - b;
    });
}

/** The dictionary of shapes (7.4.2): classes of one height, in them widths and pixels. */
function shapesData(shapes: readonly Shape[]): Uint8Array {
  const coder = new ArithmeticCoder();
  const [height, width, exported] = [new IntegerCoder(coder), new IntegerCoder(coder), new IntegerCoder(coder)];
  const pixels = new Contexts(65_536);
  let last: Shape = { width: 0, height: 0, runs: new Int16Array(0) };
  for (const shape of shapes) {
    if (shape.height !== last.height) {
      if (last.height > 0) width.end();
      height.write(shape.height - last.height);
      last = { ...last, width: 0 };
    }
    width.write(shape.width - last.width);
    writePixels(coder, pixels, drawn(shape.runs, shape.width, shape.height), shape.width, shape.height);
    last = shape;
  }
  width.end();
  // None is left out, all are handed on.
  exported.write(0);
  exported.write(shapes.length);
  return join([0, 0], NEIGHBOURS, u32(shapes.length, shapes.length), coder.finish());
}

/**
 * Where the shapes stand (7.4.3): rows by their lowest pixel, in them from left to right.
 * @param ids of its shapes in a dictionary of `count`
 */
function textData({ placed, shapes, width, height }: Ink, ids: Int32Array, count: number): Uint8Array {
  const coder = new ArithmeticCoder();
  const [row, first, next] = [new IntegerCoder(coder), new IntegerCoder(coder), new IntegerCoder(coder)];
  const bits = Math.ceil(Math.log2(count));
  const names = new Contexts(2 ** (bits + 1));
  const sorted = [...placed].sort((a, b) => a.bottom - b.bottom || a.left - b.left);
  row.write(0);
  let at = { row: 0, first: 0, right: 0 };
  sorted.forEach(({ shape, left, bottom }, index) => {
    if (index === 0 || bottom !== at.row) {
      if (index > 0) next.end();
      row.write(bottom - at.row);
      first.write(left - at.first);
      at = { row: bottom, first: left, right: left };
    } else next.write(left - at.right);
    let name = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = ((ids[shape] ?? 0) >> i) & 1;
      coder.bit(names, name, bit);
      name = (name << 1) | bit;
    }
    at.right = left + (shapes[shape]?.width ?? 1) - 1;
  });
  next.end();
  return join(region(width, height), [0, 0], u32(placed.length), coder.finish());
}

/** What is no shape, as pixels of the whole page, rows that repeat the one above written as such (7.4.6). */
function restData(runs: readonly number[], width: number, height: number): Uint8Array {
  const coder = new ArithmeticCoder();
  writePixels(coder, new Contexts(65_536), drawn(runs, width, height), width, height, true);
  return join(region(width, height), [REPEATS], NEIGHBOURS, coder.finish());
}

const REPEATS = 8;
/** The four neighbours of template 0 that may be moved, where the standard puts them: (3, -1), (-3, -1), (2, -2), (-2, -2). */
const NEIGHBOURS = [3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe];
/** The context under which it is said whether a row repeats the one above (6.2.5.7). */
const REPEAT = 0x9b25;

const region = (width: number, height: number) => join(u32(width, height, 0, 0), [0]);

function drawn(runs: ArrayLike<number>, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let i = 0; i < runs.length; i += 3) {
    const row = (runs[i] ?? 0) * width;
    out.fill(1, row + (runs[i + 1] ?? 0), row + (runs[i + 2] ?? 0));
  }
  return out;
}

/**
 * Pixels row by row, each under the sixteen before it: five two rows above, seven one row above, four to its left
 * (6.2.5, template 0).
 */
function writePixels(
  coder: ArithmeticCoder,
  contexts: Contexts,
  pixels: Uint8Array,
  width: number,
  height: number,
  repeats = false,
): void {
  const blank = new Uint8Array(width);
  let two: Uint8Array = blank;
  let one: Uint8Array = blank;
  let wasSame = false;
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const isSame = repeats && Buffer.compare(row, one) === 0;
    if (repeats) coder.bit(contexts, REPEAT, isSame === wasSame ? 0 : 1);
    wasSame = isSame;
    if (!isSame) {
      let above2 = ((two[0] ?? 0) << 1) | (two[1] ?? 0);
      let above1 = ((one[0] ?? 0) << 2) | ((one[1] ?? 0) << 1) | (one[2] ?? 0);
      let left = 0;
      for (let x = 0; x < width; x++) {
        above2 = ((above2 << 1) | (two[x + 2] ?? 0)) & 31;
        above1 = ((above1 << 1) | (one[x + 3] ?? 0)) & 127;
        const bit = row[x] ?? 0;
        coder.bit(contexts, (above2 << 11) | (above1 << 4) | left, bit);
        left = ((left << 1) | bit) & 15;
      }
    }
    two = one;
    one = row;
  }
}

function u32(...values: number[]): Uint8Array {
  const out = new Uint8Array(4 * values.length);
  const view = new DataView(out.buffer);
  values.forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  return out;
}

const join = (...parts: (Uint8Array | readonly number[])[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
