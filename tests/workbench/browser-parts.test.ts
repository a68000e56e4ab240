import { describe, expect, it } from 'vitest';
import { moveCaret, wordAt } from '../../app/components/review/caret.ts';
import { columnOf, columnsOf } from '../../app/components/review/columns.ts';
import { createSaver, type Pending, type SaverState, type Sent } from '../../app/components/review/saver.ts';
import type { PageNow, SheetWord } from '../../app/components/review/types.ts';
import { untilAnswered } from '../../app/components/review/until-answered.ts';
import { linesOf, span } from '../../app/components/review/words.ts';
import { lineBoxes } from '../../machines/documents/line-boxes.ts';

const word = (text: string, x: number, line: number): SheetWord => ({
  ...{ text, x, line },
  ...{ y: 100 + line * 20, width: 40, height: 12 },
});
const words = [
  word('Jordan', 50, 0),
  word('Pike', 100, 0),
  word('said', 150, 0),
  word('that', 50, 1),
  word('x', 150, 1),
];

describe('the caret', () => {
  it('goes word by word, line by line, and stops at the ends', () => {
    expect(moveCaret(words, null, 'ArrowRight')).toBe(0);
    expect(moveCaret(words, 0, 'ArrowLeft')).toBe(0);
    expect(moveCaret(words, 2, 'ArrowRight')).toBe(3);
    expect(moveCaret(words, 2, 'ArrowDown')).toBe(4);
    expect(moveCaret(words, 4, 'ArrowDown')).toBe(4);
    expect(moveCaret(words, 4, 'ArrowUp')).toBe(2);
    expect(moveCaret(words, 1, 'Home')).toBe(0);
    expect(moveCaret(words, 1, 'End')).toBe(2);
    expect(moveCaret([], null, 'End')).toBeNull();
  });

  it('is put by a pointer on the word meant, and on none far from all', () => {
    expect(wordAt(words, 110, 106)).toBe(1);
    expect(wordAt(words, 195, 106)).toBe(2);
    expect(wordAt(words, 60, 134)).toBe(3);
    expect(wordAt(words, 60, 500)).toBeNull();
  });

  it('spans words either way; a mark has one box a line', () => {
    expect(span(3, 1)).toEqual([1, 2, 3]);
    expect(linesOf(words)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(lineBoxes(words, [1, 2, 3])).toEqual([
      { x: 100, y: 100, width: 90, height: 12 },
      { x: 50, y: 120, width: 40, height: 12 },
    ]);
  });
});

describe('columns', () => {
  const cell = (text: string, x: number, line: number, width = 40): SheetWord => ({ ...word(text, x, line), width });
  const table = [
    cell('A heading over all of it', 50, 0, 400),
    ...[cell('Mon', 50, 1), cell('Jordan', 150, 1), cell('Pike', 195, 1), cell('Note', 350, 1)],
    ...[cell('Tue', 50, 2), cell('Kit', 160, 2), cell('Letter', 350, 2)],
  ];

  it('of a table are what stands below each other, without what reaches over several', () => {
    expect(columnOf(table, 3)).toEqual([2, 3, 6]);
    expect(columnsOf(table)).toEqual([
      [1, 5],
      [2, 3, 6],
      [4, 7],
    ]);
  });

  it('of prose are one: its block', () => {
    const prose = [cell('Jordan', 50, 0), cell('said', 95, 0), cell('that', 50, 1), cell('so', 95, 1)];
    expect(columnsOf(prose)).toEqual([[0, 1, 2, 3]]);
    expect(columnsOf([])).toEqual([]);
  });
});

const now: PageNow = {
  ...{
    version: 1,
    decision: null,
    marks: [],
    suggestions: [],
    undo: null,
    redo: null,
    next: null,
    savedAt: null,
    text: null,
  },
  progress: { decided: 0, pages: 1 },
};
const pending = (commandId: string): Pending => ({ commandId, address: '/x', act: { do: 'undo' }, text: null });

describe('the saver', () => {
  it('keeps an act until it is answered, in order, under one command id', async () => {
    const sent: string[] = [];
    const states: SaverState[] = [];
    const timers: (() => void)[] = [];
    const answers: Sent[] = [
      { kind: 'failed', why: 'There is no connection.' },
      { kind: 'failed', why: 'There is no connection.' },
      { kind: 'saved', now, meanwhile: [] },
      { kind: 'refused', sentence: 'No.', now, meanwhile: [] },
    ];
    const told: string[] = [];
    const saver = createSaver({
      send: async ({ commandId }) => {
        sent.push(commandId);
        return answers.shift() ?? { kind: 'saved', now, meanwhile: [] };
      },
      onState: (state) => states.push(state),
      onAnswer: ({ commandId }, { kind }) => told.push(`${commandId} ${kind}`),
      later: (run) => {
        timers.push(run);
        return () => undefined;
      },
    });
    saver.add(pending('a'));
    saver.add(pending('b'));
    const turn = () => new Promise((done) => setImmediate(done));
    await turn();
    expect(states.at(-1)).toMatchObject({ trouble: 'There is no connection.', pending: [{}, {}] });
    timers.shift()?.();
    await turn();
    expect(told).toEqual([]);
    timers.shift()?.();
    await saver.idle();
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
    expect(told).toEqual(['a saved', 'b refused']);
    expect(states.at(-1)).toEqual({ pending: [], trouble: null });
  });
});

describe('a page that is turned to', () => {
  const noConnection = () => Promise.reject(new TypeError('Failed to fetch'));
  const parts = (there: readonly boolean[], signal = new AbortController().signal) => {
    const left = [...there];
    const waits: number[] = [];
    const wait = async (ms: number) => waits.push(ms);
    return { waits, isThere: async () => left.shift() ?? true, wait, signal };
  };

  it('is asked for until somebody answers, more and more seldom', async () => {
    const answers = [noConnection, noConnection, noConnection, async () => 'the page'];
    const silent = parts([false, false, false]);
    expect(await untilAnswered(async () => answers.shift()?.(), silent)).toBe('the page');
    expect(silent.waits).toEqual([500, 1000, 2000]);
  });

  it('is not asked for again and again where the server itself cannot give it', async () => {
    let asked = 0;
    const fails = () => {
      asked += 1;
      return Promise.reject(new Error('Unexpected Server Error'));
    };
    await expect(untilAnswered(fails, parts([true, true]))).rejects.toThrow('Unexpected Server Error');
    expect(asked).toBe(2);
    const refuses = () => Promise.reject(new Response(null, { status: 404 }));
    await expect(untilAnswered(refuses, parts([]))).rejects.toBeInstanceOf(Response);
  });

  it('is asked for no more once somebody has gone elsewhere', async () => {
    const leaves = new AbortController();
    const silent = parts([false], leaves.signal);
    const asked = untilAnswered(noConnection, { ...silent, wait: async () => leaves.abort() });
    await expect(asked).rejects.toThrow('Failed to fetch');
  });
});
