import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Box } from '../../../machines/documents/events.ts';
import { isCaretKey, moveCaret, wordAt } from './caret.ts';
import { columnOf } from './columns.ts';
import type { PageNow, Sheet } from './types.ts';
import { covers, linesOf, span } from './words.ts';

export type Tool = 'words' | 'line' | 'column' | 'box' | 'read';

interface Choice {
  readonly anchor: number;
  readonly head: number;
}

/** How far a key moves a box, in points. */
const step = 4;
const smallest = 3;

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
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const { pageId } = sheet;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins with nothing chosen
  useEffect(() => {
    setChoice(null);
    setDraft(null);
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
    setChoice(null);
    setDraft(null);
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

  /** Keys that choose; true when the key was one of them. */
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      clear();
      acts.choose(null);
      return true;
    }
    if (draft && key.startsWith('Arrow')) {
      moveBox(draft, key, shiftKey);
      return true;
    }
    if (isCaretKey(key)) {
      const head = moveCaret(sheet.words, choice?.head ?? null, key);
      if (head === null) return true;
      setChoice({ anchor: shiftKey ? (choice?.anchor ?? head) : head, head });
      const word = sheet.words[head];
      const there = word && markAt({ x: word.x + word.width / 2, y: word.y + word.height / 2 });
      acts.say(`${word?.text ?? ''}${shiftKey ? ', chosen' : ''}${there?.said ?? ''}`);
      svg.current?.querySelector(`[data-place="${head}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return true;
    }
    if (!canMark) return false;
    if (key === 'Enter') {
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
      if (!choice) acts.say('Move to a word first, with the arrows.');
      else acts.markWords(key.toLowerCase() === 'l' ? linesAt(choice) : columnOf(sheet.words, choice.head));
      setChoice(null);
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

  return { svg, at, draft, pointer, onKey, markSelection };
}
