import type { BodyKey } from '../../app/profile.ts';

const all: readonly BodyKey[] = ['A', 'B', 'C', 'D', 'E'];

/** Which of the five bodies make each promise, written down from their notices and not read from the tests. */
export const whoPromises: Readonly<Record<number, readonly BodyKey[]>> = {
  // Asking
  1: ['A', 'E'],
  2: ['C'],
  3: ['A', 'B', 'C', 'D'],
  4: ['C', 'D'],
  5: ['D'],
  6: ['C', 'D'],
  7: ['D'],
  8: ['D'],
  // The rights
  9: all,
  10: ['C'],
  11: all,
  12: all,
  13: ['C'],
  14: ['A', 'C', 'D'],
  15: ['A', 'C', 'D'],
  16: all,
  17: all,
  18: ['B'],
  19: all,
  20: ['D'],
  // Retention
  21: ['A', 'D'],
  22: ['A', 'D', 'E'],
  23: ['A', 'D'],
  24: ['A', 'D', 'E'],
  25: ['A', 'D', 'E'],
  26: ['C'],
  27: ['A', 'B', 'D'],
  // Looking after it
  28: ['A', 'C', 'D'],
  29: all,
  30: ['B'],
  31: ['C'],
  32: ['D', 'E'],
  33: ['A'],
  34: ['A', 'D'],
  35: ['A', 'B'],
};
