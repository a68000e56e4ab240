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

/** Whether two boxes share more than an edge: lines that lie close reach into each other a little, and do not. */
export const overlap = (a: Box, b: Box): boolean =>
  Math.min(rightOf(a), rightOf(b)) > Math.max(a.x, b.x) &&
  Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2;

/** Whether a point lies in a box, or on its edge. */
export const isPointIn = ({ x, y }: Pick<Box, 'x' | 'y'>, box: Box): boolean =>
  x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box);

/** Whether the middle of one box lies in another. */
export const isMiddleIn = (one: Box, other: Box): boolean =>
  isPointIn({ x: one.x + one.width / 2, y: one.y + one.height / 2 }, other);
