import { z } from 'zod';
import type { Box } from '../documents/events.ts';

/** How far a page is turned clockwise, in degrees. */
export const turn = z.literal([0, 90, 180, 270]);
export type Turn = z.infer<typeof turn>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One turn after another. */
export const addTurns = (one: Turn, other: number): Turn => {
  const sum = (((one + other) % 360) + 360) % 360;
  return sum === 90 || sum === 180 || sum === 270 ? sum : 0;
};

/** The size of a page that was turned. */
export const turnedSize = ({ width, height }: Size, by: Turn): Size =>
  by === 90 || by === 270 ? { width: height, height: width } : { width, height };

/**
 * A box over the same ink after its page was turned clockwise; points from the top left of the page as shown, before and after.
 * @param page its size before
 */
export function turnedBox<B extends Box>(box: B, page: Size, by: Turn): B {
  const { x, y, width, height } = box;
  const [right, below] = [page.width - x - width, page.height - y - height];
  switch (by) {
    case 0:
      return box;
    case 90:
      return { ...box, x: below, y: x, width: height, height: width };
    case 180:
      return { ...box, x: right, y: below };
    case 270:
      return { ...box, x: y, y: right, width: height, height: width };
  }
}
