import { ArithmeticCoder, Contexts, IntegerCoder } from './arithmetic.ts';
import { inkOf, type Placed, type Shape } from './shapes.ts';

/**
 * A drawing in black and white as PDF takes it under /JBIG2Decode (ITU-T T.88, as a stream without file header): its page, the shapes that stand on it, where they
 * stand, and what is no letter. The same pixels always give the same bytes, and every pixel comes back as it was.
 * @param grey one byte a pixel, rows without padding; black where it is below `INK_BELOW`
 */
export function jbig2({ data, width, height }: { data: Uint8Array; width: number; height: number }): Uint8Array {
  const { shapes, placed, rest } = inkOf(data, width, height);
  const parts = [segment(0, PAGE, [], join(u32(width, height, 0, 0), [LOSSLESS, 0, 0]))];
  if (shapes.length > 0) {
    const order = inOrder(shapes);
    parts.push(segment(1, SHAPES, [], shapesData(order.flatMap((shape) => shapes[shape] ?? []))));
    const ids = new Int32Array(shapes.length);
    order.forEach((shape, id) => {
      ids[shape] = id;
    });
    parts.push(segment(2, TEXT, [1], textData(placed, ids, shapes, width, height)));
  }
  // A page of nothing still says so of each row: a reader may expect that something follows its size.
  if (rest.length > 0 || shapes.length === 0) parts.push(segment(3, REGION, [], restData(rest, width, height)));
  return join(...parts);
}

const [SHAPES, TEXT, REGION, PAGE] = [0, 6, 38, 48];
const LOSSLESS = 1;

/** A segment's number, kind, what it refers to, that it is of page 1, its length, itself (7.2). */
function segment(number: number, kind: number, refersTo: readonly number[], data: Uint8Array): Uint8Array {
  return join(u32(number), [kind, refersTo.length << 5, ...refersTo, 1], u32(data.length), data);
}

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

/** Where the shapes stand (7.4.3): rows by their lowest pixel, in them from left to right. */
function textData(
  placed: readonly Placed[],
  ids: Int32Array,
  shapes: readonly Shape[],
  width: number,
  height: number,
): Uint8Array {
  const coder = new ArithmeticCoder();
  const [row, first, next] = [new IntegerCoder(coder), new IntegerCoder(coder), new IntegerCoder(coder)];
  const bits = Math.ceil(Math.log2(shapes.length));
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

/** Pixels row by row, each under the sixteen before it: five two rows above, seven one row above, four to its left (6.2.5, template 0). */
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
