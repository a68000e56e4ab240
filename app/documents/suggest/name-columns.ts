import type { Box } from '../../../machines/documents/events.ts';
import type { Word } from '../types.ts';
import { isJob, isKin } from './lists/cues.ts';
import { isFirstName } from './lists/first-names.ts';
import { isNickname } from './lists/nicknames.ts';
import { isWord } from './lists/words.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Sighting } from './sightings.ts';
import { type Token, tokensOf } from './tokens.ts';

const firsts = /^(?:first|fore|given|christian)names?$/u;
const lasts = /^(?:sur|last|family)names?$/u;
/** A table ends where so many heights of a line stay empty. */
const END = 5;
/** A cell of more words is no name. */
const MOST = 3;

/** A cell with what stands in it. */
interface Read {
  readonly box: Box;
  readonly tokens: readonly Token[];
}

interface Heads {
  readonly first: Read;
  readonly last: Read;
}

/** People whose first name and surname stand side by side in columns that are headed so, whichever way the file draws them. */
export function sightingsInColumns({ words }: { readonly words: readonly Word[] }): Sighting[] {
  if (!words.some(({ text }) => /name/iu.test(text))) return [];
  const rows = rowsOf(words)
    .map(cellsOf)
    .sort((a, b) => topOf(a).y - topOf(b).y);
  const found: Sighting[] = [];
  let heads: Heads | null = null;
  let above = topOf([]);
  for (const cells of rows) {
    const top = topOf(cells);
    if (top.y - above.y > END * above.height) heads = null;
    const begun = headsIn(cells);
    if (heads && !begun) found.push(...readRow(cells, heads));
    heads = begun ?? heads;
    above = top;
  }
  return found;
}

const topOf = ([cell]: readonly Read[]): Box => cell?.box ?? { x: 0, y: 0, width: 0, height: 0 };

function cellsOf(row: Row): Read[] {
  const tokens = row.cells.map((): Token[] => []);
  for (const token of tokensOf(row)) tokens[row.cell[token.from] ?? 0]?.push(token);
  return row.cells.map(({ box }, index) => ({ box, tokens: tokens[index] ?? [] }));
}

function headsIn(cells: readonly Read[]): Heads | null {
  const headed = (names: RegExp) => cells.find(({ tokens }) => names.test(tokens.map(({ low }) => low).join('')));
  const [first, last] = [headed(firsts), headed(lasts)];
  return first && last ? { first, last } : null;
}

function readRow(cells: readonly Read[], heads: Heads): Sighting[] {
  const at = (head: Read) => cells.findIndex(({ box }) => isUnder(box, head.box));
  const [first, last] = [at(heads.first), at(heads.last)];
  const [a, b] = [cells[first], cells[last]];
  if (!a || !b || Math.abs(first - last) !== 1 || !isName(a) || !isName(b)) return [];
  // “Total”, “Not known”.
  if (a.tokens.every(({ low }) => isWord(low) && !isFirstName(low) && !isNickname(low))) return [];
  const beside = cells.filter((cell) => cell !== a && cell !== b).flatMap(({ tokens }) => tokens);
  const as = beside.some(({ low }) => isJob(low))
    ? 'professional'
    : beside.some(({ low }) => isKin(low))
      ? 'private'
      : null;
  return [
    {
      ...{ first: textOf(a), last: textOf(b), title: null, weight: 3, as },
      because: `“${textOf(heads.first)}” and “${textOf(heads.last)}” stand above it`,
    },
  ];
}

const isUnder = (box: Box, head: Box): boolean => box.x < head.x + head.width && head.x < box.x + box.width;

const isName = ({ tokens }: Read): boolean =>
  tokens.length > 0 &&
  tokens.length <= MOST &&
  tokens.every(({ text, isCapital }) => isCapital && /^[\p{L}\p{M}'’-]{2,}$/u.test(text));

const textOf = ({ tokens }: Read): string =>
  tokens
    .map(({ before, text }, index) => (index === 0 ? text : `${before.trim() === '' ? ' ' : before.trim()}${text}`))
    .join('');
