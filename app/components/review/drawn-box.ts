import type { Box } from '../../../machines/documents/events.ts';

/*
 * A box that is being drawn, before it is a mark: by a pointer from corner to corner, or by keys.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Paper = Pick<Box, 'width' | 'height'>;

/** How far a key moves a box, in points. */
const step = 4;
/** What a hand moves while it means to stay where it is. */
const smallest = 3;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** A point that lies on the paper, as near as can be to this one. */
export const onPaper = ({ width, height }: Paper, { x, y }: Point): Point => ({
  x: clamp(x, 0, width),
  y: clamp(y, 0, height),
});

/** Whether a pointer that went from here to there did not mean to move. */
export const isOnePlace = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) < smallest && Math.abs(a.y - b.y) < smallest;

export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Whether a box is large enough that somebody meant it. */
export const isMeant = ({ width, height }: Box): boolean => width >= smallest && height >= smallest;

/** A box to begin with by keys: round the word the caret stands on, else in the middle of the page. */
export const firstBox = (paper: Paper, word: Box | undefined): Box =>
  word
    ? { x: word.x, y: word.y, width: word.width, height: word.height }
    : { x: paper.width / 2 - 60, y: paper.height / 2 - 12, width: 120, height: 24 };

/** The box after an arrow, which moves it or changes its size. It stays on the paper. */
export function boxByKey(paper: Paper, box: Box, key: string, isResize: boolean): Box {
  const dx = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
  const dy = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
  return isResize
    ? {
        ...box,
        width: clamp(box.width + dx, step, paper.width - box.x),
        height: clamp(box.height + dy, step, paper.height - box.y),
      }
    : {
        ...box,
        x: clamp(box.x + dx, 0, paper.width - box.width),
        y: clamp(box.y + dy, 0, paper.height - box.height),
      };
}

/** A box as it is read out to those who do not see it. */
export function boxAloud(box: Box): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return `${width} wide, ${height} high, ${x} from the left, ${y} from the top`;
}
