/** One drawing of ink that hangs together, without its place. `runs`: row, first and one past the last pixel, again and again, from its own corner. */
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

/** Ink of a page as shapes that come again, and what is too large to be a letter. */
export interface Ink {
  shapes: Shape[];
  placed: Placed[];
  /** Lines, frames, burnt boxes: runs as in a shape, by the page's corner. */
  large: number[];
}

/** Pixels across or down above which a shape is no letter. */
const LETTER = 400;

/**
 * Takes the ink of a page apart: pixels that touch, also at a corner, are one shape, and shapes that are alike pixel by pixel are one and the same. Nothing is
 * taken for something else that only looks like it (machines that did so have changed figures in scanned plans).
 * @param ink one byte a pixel, 1 where it is black
 */
export function inkOf(ink: Uint8Array, width: number, height: number): Ink {
  const runs = runsOf(ink, width, height);
  const known = new Map<string, number>();
  const out: Ink = { shapes: [], placed: [], large: [] };
  for (const members of together(runs)) {
    const { left, top, right, bottom } = boxOf(runs, members);
    if (right - left > LETTER || bottom + 1 - top > LETTER) {
      for (const run of members) out.large.push(runs.y[run] ?? 0, runs.from[run] ?? 0, runs.to[run] ?? 0);
      continue;
    }
    const own = new Int16Array(3 * members.length);
    for (let i = 0; i < members.length; i++) {
      const run = members[i] ?? 0;
      own[3 * i] = (runs.y[run] ?? 0) - top;
      own[3 * i + 1] = (runs.from[run] ?? 0) - left;
      own[3 * i + 2] = (runs.to[run] ?? 0) - left;
    }
    const name = Buffer.from(own.buffer).toString('latin1');
    let shape = known.get(name);
    if (shape === undefined) {
      shape = out.shapes.length;
      known.set(name, shape);
      out.shapes.push({ width: right - left, height: bottom + 1 - top, runs: own });
    }
    out.placed.push({ shape, left, bottom });
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

function runsOf(ink: Uint8Array, width: number, height: number): Runs {
  let runs: Runs = room(1 << 16);
  for (let at = ink.indexOf(1); at !== -1 && at < width * height; at = ink.indexOf(1, at)) {
    const y = Math.floor(at / width);
    const end = (y + 1) * width;
    if (runs.count === runs.y.length) runs = room(2 * runs.count, runs);
    runs.y[runs.count] = y;
    runs.from[runs.count] = at - y * width;
    while (at < end && ink[at] === 1) at++;
    runs.to[runs.count++] = at - y * width;
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

/** Runs that touch, shape by shape, in the order in which they are first met. */
function* together(runs: Runs): Generator<Int32Array> {
  const first = joined(runs);
  const { count } = runs;
  const sizes = new Int32Array(count);
  for (let run = 0; run < count; run++) sizes[first[run] ?? 0] = (sizes[first[run] ?? 0] ?? 0) + 1;
  const places = new Int32Array(count);
  let place = 0;
  for (let run = 0; run < count; run++) {
    places[run] = place;
    place += sizes[run] ?? 0;
  }
  const sorted = new Int32Array(count);
  const next = places.slice();
  for (let run = 0; run < count; run++) {
    const of = first[run] ?? 0;
    const at = next[of] ?? 0;
    sorted[at] = run;
    next[of] = at + 1;
  }
  for (let run = 0; run < count; run++) {
    const size = sizes[run] ?? 0;
    const at = places[run] ?? 0;
    if (size > 0) yield sorted.subarray(at, at + size);
  }
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

function boxOf({ y, from, to }: Runs, members: Int32Array) {
  let left = from[members[0] ?? 0] ?? 0;
  let right = 0;
  for (let i = 0; i < members.length; i++) {
    const run = members[i] ?? 0;
    if ((from[run] ?? 0) < left) left = from[run] ?? 0;
    if ((to[run] ?? 0) > right) right = to[run] ?? 0;
  }
  return { left, right, top: y[members[0] ?? 0] ?? 0, bottom: y[members[members.length - 1] ?? 0] ?? 0 };
}
