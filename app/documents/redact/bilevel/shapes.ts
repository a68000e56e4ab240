import { FOUR_WHITE, foursOf } from '../four-at-once.ts';
import { INK_BELOW } from './black-white.ts';

/**
 * One drawing of ink that hangs together, without its place. `runs`: row, first and one past the last pixel, again and
 * again, from its own corner.
 */
export interface Shape {
  width: number;
  height: number;
  runs: Int16Array;
}

/** A shape where it stands: `left` and `bottom` are of its box, the bottom row being part of it. */
export interface Placed {
  shape: number;
  left: number;
  bottom: number;
}

/** Ink of a page as shapes, and what is no letter. Small, where the drawing it was taken from has millions of pixels. */
export interface Ink {
  width: number;
  height: number;
  shapes: Shape[];
  placed: Placed[];
  /** Lines, frames, burnt boxes, specks of a scan: runs as in a shape, by the page's corner. */
  rest: number[];
}

/** Pixels across or down above which a shape is no letter. */
const LETTER = 400;

/**
 * Takes the ink of a page apart: pixels that touch, also at a corner, are one shape, and shapes that are alike pixel by
 * pixel are one and the same. Nothing is taken for something else that only looks like it (machines that did so have
 * changed figures in scanned plans).
 * @param data one byte a pixel, rows without padding; black where it is below `INK_BELOW`
 */
export function inkOf({ data, width, height }: { data: Uint8Array; width: number; height: number }): Ink {
  const runs = runsOf(data, width, height);
  const { sorted, groups } = together(runs);
  const known = new Map<number, number[]>();
  const out: Ink = { width, height, shapes: [], placed: [], rest: [] };
  for (let group = 0; group + 1 < groups.length; group++) {
    const members = { sorted, from: groups[group] ?? 0, to: groups[group + 1] ?? 0 };
    const box = boxOf(runs, members);
    if (box.right - box.left > LETTER || box.bottom + 1 - box.top > LETTER) {
      for (let at = members.from; at < members.to; at++) {
        const run = sorted[at] ?? 0;
        out.rest.push(runs.y[run] ?? 0, runs.from[run] ?? 0, runs.to[run] ?? 0);
      }
      continue;
    }
    const digest = digestOf(runs, members, box);
    const alike = known.get(digest) ?? [];
    let shape = alike.find((at) => isSame(out.shapes[at], runs, members, box));
    if (shape === undefined) {
      shape = out.shapes.length;
      known.set(digest, [...alike, shape]);
      out.shapes.push(shapeOf(runs, members, box));
    }
    out.placed.push({ shape, left: box.left, bottom: box.bottom });
  }
  return 2 * out.shapes.length > out.placed.length ? recurring(out) : out;
}

/**
 * The same where most shapes stand once, as on a scan: a list of them would be longer than their pixels, so only those
 * that come again stay shapes.
 */
function recurring(ink: Ink): Ink {
  const uses = new Int32Array(ink.shapes.length);
  for (const { shape } of ink.placed) uses[shape] = (uses[shape] ?? 0) + 1;
  const out: Ink = { ...ink, shapes: [], placed: [] };
  const renamed = new Map<number, number>();
  for (const { shape, left, bottom } of ink.placed) {
    const of = ink.shapes[shape];
    if (!of) continue;
    if (uses[shape] === 1) {
      const top = bottom + 1 - of.height;
      for (let i = 0; i < of.runs.length; i += 3)
        out.rest.push((of.runs[i] ?? 0) + top, (of.runs[i + 1] ?? 0) + left, (of.runs[i + 2] ?? 0) + left);
      continue;
    }
    const name = renamed.get(shape) ?? out.shapes.push(of) - 1;
    renamed.set(shape, name);
    out.placed.push({ shape: name, left, bottom });
  }
  return out;
}

/** Ink side by side in one row, by row and then from left to right: `to` is one past its last pixel. */
interface Runs {
  count: number;
  y: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

function runsOf(grey: Uint8Array, width: number, height: number): Runs {
  const fours = foursOf(grey);
  let runs: Runs = room(1 << 16);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const end = row + width;
    for (let at = row; at < end; at++) {
      while (at < end && (at & 3) === 0 && fours[at >> 2] === FOUR_WHITE) at += 4;
      if (at >= end || (grey[at] ?? 255) >= INK_BELOW) continue;
      if (runs.count === runs.y.length) runs = room(2 * runs.count, runs);
      runs.y[runs.count] = y;
      runs.from[runs.count] = at - row;
      while (at < end && (grey[at] ?? 255) < INK_BELOW) at++;
      runs.to[runs.count++] = at - row;
    }
  }
  return runs;
}

function room(size: number, old?: Runs): Runs {
  const array = (from?: Int32Array) => {
    const out = new Int32Array(size);
    if (from) out.set(from);
    return out;
  };
  return { count: old?.count ?? 0, y: array(old?.y), from: array(old?.from), to: array(old?.to) };
}

/**
 * Runs that touch, put beside each other, in the order in which they are first met; `groups` says where each begins,
 * and where the last ends.
 */
function together(runs: Runs): { sorted: Int32Array; groups: number[] } {
  const first = joined(runs);
  const { count } = runs;
  const next = new Int32Array(count);
  for (let run = 0; run < count; run++) next[first[run] ?? 0] = (next[first[run] ?? 0] ?? 0) + 1;
  const groups: number[] = [];
  let place = 0;
  for (let run = 0; run < count; run++) {
    const size = next[run] ?? 0;
    next[run] = place;
    if (size > 0) groups.push(place);
    place += size;
  }
  const sorted = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const of = first[run] ?? 0;
    const at = next[of] ?? 0;
    sorted[at] = run;
    next[of] = at + 1;
  }
  return { sorted, groups: [...groups, count] };
}

/** For each run the first run of the shape it is part of. */
function joined({ count, y, from, to }: Runs): Int32Array {
  const parent = new Int32Array(count);
  const top = (run: number): number => {
    let at = run;
    while (parent[at] !== at) {
      const up = parent[at] ?? 0;
      parent[at] = parent[up] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  let above = 0;
  for (let run = 0; run < count; run++) {
    parent[run] = run;
    const [row, left, right] = [(y[run] ?? 0) - 1, from[run] ?? 0, to[run] ?? 0];
    while (above < run && ((y[above] ?? 0) < row || (y[above] === row && (to[above] ?? 0) < left))) above++;
    for (let other = above; other < run && y[other] === row && (from[other] ?? 0) <= right; other++) {
      const a = top(other);
      const b = top(run);
      if (a < b) parent[b] = a;
      else parent[a] = b;
    }
  }
  for (let run = 0; run < count; run++) parent[run] = top(run);
  return parent;
}

/** The runs of one shape: a piece of `sorted`. */
interface Members {
  sorted: Int32Array;
  from: number;
  to: number;
}

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxOf({ y, from, to }: Runs, members: Members): Bounds {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let at = members.from; at < members.to; at++) {
    const run = members.sorted[at] ?? 0;
    if ((from[run] ?? 0) < left) left = from[run] ?? 0;
    if ((to[run] ?? 0) > right) right = to[run] ?? 0;
  }
  return {
    left,
    right,
    top: y[members.sorted[members.from] ?? 0] ?? 0,
    bottom: y[members.sorted[members.to - 1] ?? 0] ?? 0,
  };
}

/** A number that is the same for shapes that are alike, and seldom for others. */
function digestOf(runs: Runs, { sorted, from, to }: Members, { left, top }: Bounds): number {
  let digest = 0;
  for (let at = from; at < to; at++) {
    const run = sorted[at] ?? 0;
    digest = Math.imul(digest, 31) + (runs.y[run] ?? 0) - top;
    digest = Math.imul(digest, 31) + (runs.from[run] ?? 0) - left;
    digest = Math.imul(digest, 31) + (runs.to[run] ?? 0) - left;
  }
  return digest | 0;
}

function isSame(shape: Shape | undefined, runs: Runs, { sorted, from, to }: Members, { left, top }: Bounds): boolean {
  if (shape?.runs.length !== 3 * (to - from)) return false;
  for (let at = from, i = 0; at < to; at++, i += 3) {
    const run = sorted[at] ?? 0;
    const isOther =
      shape.runs[i] !== (runs.y[run] ?? 0) - top ||
      shape.runs[i + 1] !== (runs.from[run] ?? 0) - left ||
      shape.runs[i + 2] !== (runs.to[run] ?? 0) - left;
    if (isOther) return false;
  }
  return true;
}

function shapeOf(runs: Runs, { sorted, from, to }: Members, { left, top, right, bottom }: Bounds): Shape {
  const own = new Int16Array(3 * (to - from));
  for (let at = from, i = 0; at < to; at++) {
    const run = sorted[at] ?? 0;
    own[i++] = (runs.y[run] ?? 0) - top;
    own[i++] = (runs.from[run] ?? 0) - left;
    own[i++] = (runs.to[run] ?? 0) - left;
  }
  return { width: right - left, height: bottom + 1 - top, runs: own };
}
