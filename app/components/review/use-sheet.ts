import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { isPointIn } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import { isCaretKey, moveCaret, wordAt } from './caret.ts';
import { columnOf } from './columns.ts';
import { boxAloud, boxBetween, boxByKey, firstBox, isMeant, isOnePlace, onPaper, type Point } from './drawn-box.ts';
import { type Caret, caretOn, edges, heardAt } from './heard-caret.ts';
import type { PageNow, Sheet } from './types.ts';
import { linesOf, span } from './words.ts';

export type Tool = 'words' | 'line' | 'column' | 'box' | 'read';

interface Choice {
  readonly anchor: number;
  readonly head: number;
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const toAWord = 'Move to a word first, with the arrows.';

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
  /** The word the caret is taken up at; null where it begins with the first. */
  found: number | null,
) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [draft, setDraft] = useState<Box | null>(null);
  const [caret, setCaret] = useState<Caret | null>(null);
  /** Where the caret was when it was last let go of: it is taken up again there. */
  const left = useRef<number | null>(found);
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<Point | null>(null);
  const { pageId } = sheet;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins with nothing chosen
  useEffect(() => {
    setChoice(null);
    setDraft(null);
    setCaret(null);
    left.current = found;
  }, [pageId, found]);

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
    return onPaper(sheet, {
      x: ((clientX - frame.left) * sheet.width) / frame.width,
      y: ((clientY - frame.top) * sheet.height) / frame.height,
    });
  };

  /** The mark, else the suggestion, at a point: what it is called, and how it is read out. */
  const markAt = (point: Point): { id: string; said: string } | undefined => {
    const isThere = ({ boxes }: { boxes: readonly Box[] }) => boxes.some((box) => isPointIn(point, box));
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
    if (draft && isMeant(draft)) acts.markBox(draft);
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
      const hit = isOnePlace(start, point) ? markAt(point) : undefined;
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

  const startBox = () => {
    setDraft(firstBox(sheet, choice ? sheet.words[choice.head] : undefined));
    acts.say('Box. Arrows move it, Shift and arrows change its size, Enter marks it, Escape leaves it.');
  };

  const moveBox = (box: Box, key: string, isResize: boolean) => {
    const next = boxByKey(sheet, box, key, isResize);
    setDraft(next);
    acts.say(boxAloud(next));
  };

  const hear = (head: number, { key, shiftKey }: KeyboardEvent): string => {
    const word = sheet.words[head];
    const there = (word && markAt(middleOf(word))?.said) ?? '';
    const chosen = shiftKey ? span(choice?.anchor ?? head, head).length : null;
    return heardAt(sheet.words, head, { there, chosen, key, marks });
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
      else setCaret(caretOn(caret, head, hear(head, event)));
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
      const middle = word && middleOf(word);
      acts.remove((middle && marks.findLast(({ boxes }) => boxes.some((box) => isPointIn(middle, box)))?.id) ?? null);
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
