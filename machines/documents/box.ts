import type { Box } from './events.ts';

/** Where a box ends on its right. */
export const rightOf = ({ x, width }: Box): number => x + width;

/** Where a box ends below. */
export const bottomOf = ({ y, height }: Box): number => y + height;

/** The box around two. */
export function boxAround(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(rightOf(a), rightOf(b)), Math.max(bottomOf(a), bottomOf(b))];
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether the middle of one box lies in another. */
export function isMiddleIn(one: Box, other: Box): boolean {
  const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
  return x >= other.x && x <= rightOf(other) && y >= other.y && y <= bottomOf(other);
}
