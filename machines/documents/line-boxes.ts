import type { Box } from './events.ts';

/** A line that was scanned askew falls across the page: a box as much higher than its words would take in its neighbours. */
const STEP = 1.6;

/** One box a line around the given words; where the line falls across the page, several, one after the other. */
export function lineBoxes(words: readonly (Box & { readonly line: number })[], at: readonly number[]): Box[] {
  const boxes: Box[] = [];
  const open = new Map<number, { box: Box; tallest: number }>();
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    const one = open.get(word.line);
    const x = Math.min(one?.box.x ?? word.x, word.x);
    const y = Math.min(one?.box.y ?? word.y, word.y);
    const right = Math.max(one ? one.box.x + one.box.width : 0, word.x + word.width);
    const bottom = Math.max(one ? one.box.y + one.box.height : 0, word.y + word.height);
    const tallest = Math.max(one?.tallest ?? 0, word.height);
    if (one && bottom - y <= STEP * tallest) {
      Object.assign(one.box, { x, y, width: right - x, height: bottom - y });
      one.tallest = tallest;
      continue;
    }
    const box = { x: word.x, y: word.y, width: word.width, height: word.height };
    open.set(word.line, { box, tallest: word.height });
    boxes.push(box);
  }
  return boxes;
}
