import { isPointIn } from '../../../machines/documents/box.ts';
import type { SheetWord } from './types.ts';
import { linesOf } from './words.ts';

/** How far from a word, in points, a pointer still means it. */
const reach = 24;

/** The word a pointer means: the one under it, else the nearest on the same line or close by; null on empty paper. */
export function wordAt(words: readonly SheetWord[], x: number, y: number): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, word] of words.entries()) {
    if (isPointIn({ x, y }, word)) return place;
    const sideways = Math.max(word.x - x, 0, x - word.x - word.width);
    const upright = Math.max(word.y - y, 0, y - word.y - word.height);
    // Leaving a line sideways is common while dragging, leaving it upright means another line.
    const distance = sideways + upright * 4;
    if (distance < least) {
      least = distance;
      best = place;
    }
  }
  return least <= reach * 4 ? best : null;
}

export type CaretKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const caretKeys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
export const isCaretKey = (key: string): key is CaretKey => caretKeys.includes(key);

/** Where the caret goes from a word; from nowhere it goes to the first word. */
export function moveCaret(words: readonly SheetWord[], from: number | null, key: CaretKey): number | null {
  if (words.length === 0) return null;
  if (from === null) return 0;
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'ArrowRight') return Math.min(words.length - 1, from + 1);
  const lines = linesOf(words);
  const here = lines.findIndex((line) => line.includes(from));
  const line = lines[here] ?? [];
  if (key === 'Home') return line[0] ?? from;
  if (key === 'End') return line.at(-1) ?? from;
  const target = lines[here + (key === 'ArrowUp' ? -1 : 1)];
  const word = words[from];
  if (!target || !word) return from;
  const middle = word.x + word.width / 2;
  const gap = (place: number): number => {
    const other = words[place];
    return other ? Math.abs(other.x + other.width / 2 - middle) : Number.POSITIVE_INFINITY;
  };
  return target.reduce((best, place) => (gap(place) < gap(best) ? place : best), target[0] ?? from);
}
