import type { Box, Mark } from '../../../machines/documents/events.ts';

const covers = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

/** Whether every box lies under a mark already. */
export const areUnderMarks = (boxes: readonly Box[], marks: readonly Mark[]): boolean =>
  boxes.every((box) => marks.some((mark) => mark.boxes.some((outer) => covers(outer, box))));
