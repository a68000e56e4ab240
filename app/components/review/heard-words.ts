import { isMiddleIn } from '../../../machines/documents/box.ts';
import type { Box } from '../../../machines/documents/events.ts';
import type { SheetWord } from './types.ts';
import { linesOf } from './words.ts';

/** Words beside each other in a line that are all marked, or none of them. */
export interface Run {
  readonly isMarked: boolean;
  readonly text: string;
}

type Covering = readonly { readonly boxes: readonly Box[] }[];

/** The places of the words whose middle lies under one of these marks. */
export function coveredBy(words: readonly SheetWord[], of: Covering): ReadonlySet<number> {
  const boxes = of.flatMap((one) => one.boxes);
  const places = new Set<number>();
  if (boxes.length === 0) return places;
  for (const [place, word] of words.entries()) if (boxes.some((box) => isMiddleIn(word, box))) places.add(place);
  return places;
}

/** A line, or a part of one, cut where marks begin and end. */
export function runsOf(
  words: readonly SheetWord[],
  places: readonly number[],
  marked: ReadonlySet<number>,
): readonly Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const isMarked = marked.has(place);
    const text = words[place]?.text ?? '';
    if (last?.isMarked === isMarked) runs[runs.length - 1] = { isMarked, text: `${last.text} ${text}` };
    else runs.push({ isMarked, text });
  }
  return runs;
}

/** What is read out before and after marked words: brackets would be passed over in silence. */
export const markBegins = 'marked:';
export const markEnds = 'end of mark';

/** A line as it is read out, with where marks begin and end. */
export const lineAloud = (
  words: readonly SheetWord[],
  places: readonly number[],
  marked: ReadonlySet<number>,
): string =>
  runsOf(words, places, marked)
    .map(({ isMarked, text }) => (isMarked ? `${markBegins} ${text}, ${markEnds},` : text))
    .join(' ')
    .replace(/,$/, '');

/** The lines in which these boxes lie, for those who do not see what stands around them; empty where no words do. */
export function around(words: readonly SheetWord[], boxes: readonly Box[]): string {
  const under = coveredBy(words, [{ boxes }]);
  return linesOf(words)
    .filter((line) => line.some((place) => under.has(place)))
    .flat()
    .map((place) => words[place]?.text)
    .join(' ');
}

/** How many words are read out of what was chosen before they are counted instead. */
const most = 12;

/** Chosen words as they are read out. */
export function wordsAloud(words: readonly SheetWord[], at: readonly number[]): string {
  const said = at.slice(0, most).map((place) => words[place]?.text);
  return at.length > most ? `${said.join(' ')} and ${at.length - most} more words` : said.join(' ');
}

/** So many words before and after a place tell it apart. */
const nearby = 3;

/** A place with the words right before and after it; empty where no words are. */
function amid(words: readonly SheetWord[], boxes: readonly Box[]): string {
  const places = [...coveredBy(words, [{ boxes }])];
  const [from, to] = [places[0], places.at(-1)];
  if (from === undefined || to === undefined) return '';
  return words
    .slice(Math.max(0, from - nearby), to + 1 + nearby)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * What each of a list is called, so that no two buttons about it sound alike: by its name, and where another is called the same, by the words it stands among, or
 * which of them it is.
 */
export function toldApart(
  words: readonly SheetWord[],
  listed: readonly { readonly name: string; readonly boxes: readonly Box[] }[],
): readonly string[] {
  const alike = (names: readonly string[], one: string) => names.filter((name) => name === one).length > 1;
  const names = listed.map(({ name }) => name);
  const among = listed.map(({ name, boxes }) => {
    const text = alike(names, name) ? amid(words, boxes) : '';
    return text === '' || text === name ? name : `${name}, in “${text}”`;
  });
  const count = new Map<string, number>();
  return among.map((name) => {
    if (!alike(among, name)) return name;
    const number = (count.get(name) ?? 0) + 1;
    count.set(name, number);
    return `${name}, number ${number}`;
  });
}
