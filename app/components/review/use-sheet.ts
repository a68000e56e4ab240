import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Box } from '../../../machines/documents/events.ts';
import { type CaretKey, isCaretKey, moveCaret, wordAt } from './caret.ts';
import { columnOf } from './columns.ts';
import { coveredBy, lineAloud } from './heard-words.ts';
import type { PageNow, Sheet } from './types.ts';
import { covers, linesOf, span } from './words.ts';

export type Tool = 'words' | 'line' | 'column' | 'box' | 'read';

interface Choice {
  readonly anchor: number;
  readonly head: number;
}

/** A word the keys came to, and how it is read out: once, though what is read of it may change under the caret. */
interface Heard {
  readonly at: 0 | 1;
  readonly place: number;
  readonly said: string;
}

/** The word the caret is on, and the one before it: by turns in two places, since a screen reader whose place is gone begins at the list again. */
interface Caret extends Heard {
  readonly before: Heard | null;
}

/** How far a key moves a box, in points. */
const step = 4;
const smallest = 3;

const alone = ({ at, place, said }: Heard): Heard => ({ at, place, said });

const toAWord = 'Move to a word first, with the arrows.';

/** What is said where the caret can go no further, by the key that was pressed. */
const edges: Readonly<Record<CaretKey, string>> = {
  ArrowLeft: 'This is the first word of the page.',
  ArrowRight: 'This is the last word of the page.',
  ArrowUp: 'This is the first line of the page.',
  ArrowDown: 'This is the last line of the page.',
  Home: 'This is the beginning of the line.',
  End: 'This is the end of the line.',
};

const boxBetween = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

export interface SheetActs {
  readonly markWords: (at: readonly number[]) => void;
  readonly markBox: (box: Box) => void;
  readonly choose: (mark: string | null) => void;
  /** Takes off this mark; without one, the mark that is chosen. */
  readonly remove: (mark: string | null) => void;
  /** Read out to those who do not see the page. */
  readonly say: (words: string) => void;
}

/** Choosing on the page: words and boxes, by pointer and by keys. What is chosen is marked at once. */
export function useSheet(
  sheet: Sheet,
  { marks, suggestions }: Pick<PageNow, 'marks' | 'suggestions'>,
  tool: Tool,
  canMark: boolean,
  acts: SheetActs,
) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [draft, setDraft] = useState<Box | null>(null);
  const [caret, setCaret] = useState<Caret | null>(null);
  /** Where the caret was when it was last let go of: it is taken up again there. */
  const left = useRef<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const { pageId } = sheet;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins with nothing chosen
  useEffect(() => {
    setChoice(null);
    setDraft(null);
    setCaret(null);
    left.current = null;
  }, [pageId]);

  const linesAt = ({ anchor, head }: Choice): number[] => {
    const touched = span(anchor, head);
    return linesOf(sheet.words)
      .filter((line) => line.some((place) => touched.includes(place)))
      .flat();
  };
  const at = !choice
    ? []
    : tool === 'line'
      ? linesAt(choice)
      : tool === 'column'
        ? columnOf(sheet.words, choice.head)
        : span(choice.anchor, choice.head);

  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const frame = svg.current?.getBoundingClientRect();
    if (!frame || frame.width === 0) return null;
    return {
      x: clamp(((clientX - frame.left) * sheet.width) / frame.width, 0, sheet.width),
      y: clamp(((clientY - frame.top) * sheet.height) / frame.height, 0, sheet.height),
    };
  };

  /** The mark, else the suggestion, at a point: what it is called, and how it is read out. */
  const markAt = ({ x, y }: { x: number; y: number }): { id: string; said: string } | undefined => {
    const isThere = ({ boxes }: { boxes: readonly Box[] }) => boxes.some((box) => covers(box, x, y));
    const mark = marks.findLast(isThere);
    if (mark) return { id: mark.id, said: ', marked' };
    const suggestion = suggestions.findLast(isThere);
    return suggestion && { id: suggestion.key, said: ', suggested' };
  };

  const clear = () => {
    if (choice) left.current = choice.head;
    setChoice(null);
    setDraft(null);
    setCaret(null);
  };

  const commit = () => {
    if (draft && draft.width >= smallest && draft.height >= smallest) acts.markBox(draft);
    else if (!draft && at.length > 0) acts.markWords(at);
    setDraft(null);
    // The caret stays where it was, so that the next words are near.
    setChoice(choice && { anchor: choice.head, head: choice.head });
  };

  const pointer = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0 || tool === 'read') return;
      const point = pointOf(event);
      if (!point) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = point;
      acts.choose(null);
      setCaret(null);
      if (tool === 'box') return setDraft(canMark ? boxBetween(point, point) : null);
      const word = wordAt(sheet.words, point.x, point.y);
      setDraft(null);
      setChoice(word === null ? null : { anchor: word, head: word });
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const point = from.current && pointOf(event);
      if (!from.current || !point) return;
      if (tool === 'box') return setDraft(canMark ? boxBetween(from.current, point) : null);
      const word = wordAt(sheet.words, point.x, point.y);
      if (word !== null) setChoice((now) => ({ anchor: now?.anchor ?? word, head: word }));
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const start = from.current;
      from.current = null;
      const point = pointOf(event);
      if (!start || !point) return;
      const isClick = Math.abs(point.x - start.x) < smallest && Math.abs(point.y - start.y) < smallest;
      const hit = isClick ? markAt(point) : undefined;
      if (hit) {
        clear();
        return acts.choose(hit.id);
      }
      if (canMark) commit();
    },
    onPointerCancel() {
      from.current = null;
      clear();
    },
  };

  /** A box to begin with where the caret stands, else in the middle of the page. */
  const startBox = () => {
    const word = choice ? sheet.words[choice.head] : undefined;
    const box = word
      ? { x: word.x, y: word.y, width: word.width, height: word.height }
      : { x: sheet.width / 2 - 60, y: sheet.height / 2 - 12, width: 120, height: 24 };
    setDraft(box);
    acts.say('Box. Arrows move it, Shift and arrows change its size, Enter marks it, Escape leaves it.');
  };

  const moveBox = (box: Box, key: string, isResize: boolean) => {
    const dx = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    const dy = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
    const next = isResize
      ? {
          ...box,
          width: clamp(box.width + dx, step, sheet.width - box.x),
          height: clamp(box.height + dy, step, sheet.height - box.y),
        }
      : {
          ...box,
          x: clamp(box.x + dx, 0, sheet.width - box.width),
          y: clamp(box.y + dy, 0, sheet.height - box.height),
        };
    setDraft(next);
    const [x, y, width, height] = [next.x, next.y, next.width, next.height].map(Math.round);
    acts.say(`${width} wide, ${height} high, ${x} from the left, ${y} from the top`);
  };

  /** The word the caret came to, whether it is marked, and what else those hear who do not see where it stands. */
  const heardAt = (head: number, isChoosing: boolean, key: string): string => {
    const word = sheet.words[head];
    if (!word) return '';
    const there = markAt({ x: word.x + word.width / 2, y: word.y + word.height / 2 });
    const name = `${word.text}${there?.said ?? ''}`;
    if (isChoosing) return `${name}, ${span(choice?.anchor ?? head, head).length} chosen`;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return name;
    const line = linesOf(sheet.words).find((places) => places.includes(head)) ?? [];
    return line.length > 1 ? `${name}. In line: ${lineAloud(sheet.words, line, coveredBy(sheet.words, marks))}` : name;
  };

  /** Keys that choose; true when the key was one of them. */
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      clear();
      acts.choose(null);
      acts.say('Nothing is chosen.');
      return true;
    }
    if (draft && key.startsWith('Arrow')) {
      moveBox(draft, key, shiftKey);
      return true;
    }
    if (isCaretKey(key)) {
      const again = left.current !== null && left.current < sheet.words.length ? left.current : null;
      const isTakenUp = !choice && again !== null && key !== 'Home' && key !== 'End';
      const head = isTakenUp ? again : moveCaret(sheet.words, choice?.head ?? again, key);
      if (head === null) return true;
      setChoice({ anchor: shiftKey ? (choice?.anchor ?? head) : head, head });
      // A caret that stays says so: the same word again might as well be the next one.
      if (head === caret?.place && !shiftKey) acts.say(edges[key]);
      else
        setCaret({
          place: head,
          said: heardAt(head, shiftKey, key),
          at: caret?.at === 0 ? 1 : 0,
          before: caret && alone(caret),
        });
      svg.current?.querySelector(`[data-place="${head}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    }
    if (!canMark) return false;
    if (key === 'Enter') {
      if (!draft && at.length === 0) acts.say(toAWord);
      commit();
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      const word = choice ? sheet.words[choice.head] : undefined;
      const middle = word && { x: word.x + word.width / 2, y: word.y + word.height / 2 };
      acts.remove(
        (middle && marks.findLast(({ boxes }) => boxes.some((box) => covers(box, middle.x, middle.y)))?.id) ?? null,
      );
      return true;
    }
    if (key === 'l' || key === 'L' || key === 'c' || key === 'C') {
      if (!choice) acts.say(toAWord);
      else acts.markWords(key.toLowerCase() === 'l' ? linesAt(choice) : columnOf(sheet.words, choice.head));
      setChoice(choice && { anchor: choice.head, head: choice.head });
      return true;
    }
    if (key === 'b' || key === 'B') {
      startBox();
      return true;
    }
    return false;
  };

  /** Marks what is chosen here, or what the browser's own selection holds of the page. */
  const markSelection = () => {
    const selection = window.getSelection();
    const own = svg.current;
    if (own && selection && !selection.isCollapsed) {
      const chosen = [...own.querySelectorAll('[data-place]')]
        .filter((word) => selection.containsNode(word, true))
        .map((word) => Number(word.getAttribute('data-place')));
      if (chosen.length > 0) {
        acts.markWords(chosen);
        selection.removeAllRanges();
        return;
      }
    }
    commit();
  };

  return { svg, at, caret, draft, pointer, onKey, markSelection };
}
