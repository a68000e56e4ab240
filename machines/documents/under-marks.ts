import type { Box } from './events.ts';

const covers = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

interface Covering {
  readonly boxes: readonly Box[];
}

/** Whether every box lies under a mark already. */
export const areUnderMarks = (boxes: readonly Box[], marks: readonly Covering[]): boolean =>
  boxes.every((box) => marks.some((mark) => mark.boxes.some((outer) => covers(outer, box))));

interface Marking extends Covering {
  readonly code: string;
  /** The provision, with “other”. */
  readonly citation: string | null;
}

/** Whether a mark would say nothing that is not said yet: all of it lies under marks that were made for the same reason. */
export const saysNothingNew = ({ boxes, code, citation }: Marking, marks: readonly Marking[]): boolean =>
  areUnderMarks(
    boxes,
    marks.filter((mark) => mark.code === code && (mark.citation || null) === (citation || null)),
  );
