import { setImmediate } from 'node:timers/promises';
import { isMiddleIn } from '../../../machines/documents/box.ts';
import { fold } from '../../documents/suggest/fold.ts';
import { type PackedPage, unpacked } from '../../documents/suggest/packed.ts';
import type { Word } from '../../documents/types.ts';
import { type Doubt, doubtOn, type GoingPage } from './doubt.ts';

/** Fewer lines in order than this are chance. */
const shortestRun = 5;

/**
 * Lists that give a name away by its place: lines in alphabetical order where a neighbour of one that begins under a mark
 * can be read, and pages headed as an index or contents from which something is taken out. A cheap rule: it sees the order
 * of the lines, not what they mean.
 */
export async function listDoubts(pages: readonly GoingPage[]): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  for (const [index, going] of pages.entries()) {
    if (index % 25 === 24) await setImmediate();
    const { page, words } = going;
    const boxes = page.marks.filter(({ scope }) => scope !== 'page').flatMap((mark) => mark.boxes);
    if (boxes.length === 0) continue;
    const { runs, isHeaded } = listsOn(words);
    const isUnder = (first: Word): boolean => boxes.some((box) => isMiddleIn(first, box));
    const gives = runs.some((run) => run.some(isUnder) && !run.every(isUnder));
    if (!gives && !isHeaded) continue;
    doubts.push(
      doubtOn(
        going,
        `list:${page.id}`,
        gives
          ? 'This looks like a list in alphabetical order. What stands above and below a redaction tells how the name begins.'
          : 'This looks like an index or a list of contents. The place of a redaction in it can tell what was there.',
        false,
      ),
    );
  }
  return doubts;
}

/** The lists a page has, each by the first word of its lines, and whether it is headed as one. Whatever is marked, it stays so. */
interface Lists {
  readonly runs: readonly (readonly Word[])[];
  readonly isHeaded: boolean;
}

const known = new WeakMap<PackedPage, Lists>();

function listsOn(words: PackedPage): Lists {
  const before = known.get(words);
  if (before) return before;
  const lines = linesOf(unpacked(words));
  const lists = {
    runs: runsInOrder(lines).map((run) => run.flatMap(([first]) => first ?? [])),
    isHeaded: lines.slice(0, 3).some((line) => /^(index|contents|table of contents)$/i.test(textOf(line))),
  };
  known.set(words, lists);
  return lists;
}

const textOf = (line: readonly Word[]): string => line.map(({ text }) => text).join(' ');

/** Stretches of lines that begin with a capital and are in alphabetical order, not all the same. */
function runsInOrder(lines: readonly Word[][]): Word[][][] {
  const runs: Word[][][] = [];
  let run: Word[][] = [];
  let last = '';
  const end = () => {
    const beginnings = new Set(run.map(([first]) => fold(first?.text ?? '').text.slice(0, 1)));
    if (run.length >= shortestRun && beginnings.size >= 3) runs.push(run);
    run = [];
  };
  for (const line of lines) {
    const first = line[0]?.text ?? '';
    const key = fold(textOf(line)).text;
    if (!/^\p{Lu}/u.test(first)) {
      end();
      last = '';
      continue;
    }
    if (key < last) end();
    run.push(line);
    last = key;
  }
  end();
  return runs;
}

/** The words of a page by the line they stand on, from left to right. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}
