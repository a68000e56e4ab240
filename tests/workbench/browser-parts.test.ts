import { describe, expect, it } from 'vitest';
import { moveCaret, wordAt } from '../../app/components/review/caret.ts';
import { columnOf, columnsOf } from '../../app/components/review/columns.ts';
import { inReadingOrder } from '../../app/components/review/reading-order.ts';
import { createSaver, type Pending, type SaverState, type Sent } from '../../app/components/review/saver.ts';
import type { PageNow, SheetWord } from '../../app/components/review/types.ts';
import { NoAnswer, untilAnswered } from '../../app/components/review/until-answered.ts';
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

describe('the marks of a page', () => {
  const mark = (id: string, x: number, y: number, height = 12, scope: 'words' | 'box' | 'page' = 'words') => ({
    ...{ id, scope, boxes: [{ x, y, width: 40, height }] },
  });
  const ids = (marks: Parameters<typeof inReadingOrder<ReturnType<typeof mark>>>[0]) =>
    inReadingOrder(marks).map(({ id }) => id);

  it('stand as one reads: by line, also where its words are not equally high, then from left to right; a whole page last', () => {
    const whole = mark('whole', 0, 0, 800, 'page');
    const [first, second] = [mark('first', 50, 103, 8), mark('second', 150, 100)];
    const [below, drawn] = [mark('below', 50, 120), mark('drawn', 300, 300, 200, 'box')];
    expect(ids([whole, drawn, below, second, first])).toEqual(['first', 'second', 'below', 'drawn', 'whole']);
    expect(ids([])).toEqual([]);
  });

  it('begin with their first line, and of those on one place with the one that was made first', () => {
    const long = {
      ...mark('long', 400, 100),
      boxes: [...mark('', 50, 120).boxes, ...mark('', 400, 100).boxes],
    };
    expect(ids([mark('below', 45, 120), long])).toEqual(['long', 'below']);
    expect(ids([mark('a', 50, 100), mark('b', 50, 100)])).toEqual(['a', 'b']);
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
    passedOver: null,
    next: null,
    savedAt: null,
    text: null,
  },
  progress: { decided: 0, pages: 1 },
};
const pending = (commandId: string): Pending => ({ commandId, address: '/x', act: { do: 'undo' }, text: null });

const turn = () => new Promise((done) => setImmediate(done));

/** A saver whose timers wait until a test lets so much time pass. */
function savers(send: Parameters<typeof createSaver>[0]['send']) {
  const states: SaverState[] = [];
  const told: string[] = [];
  let timers: { run: () => void; at: number }[] = [];
  let time = 0;
  const saver = createSaver({
    send,
    onState: (state) => states.push(state),
    onAnswer: ({ commandId }, { kind }) => told.push(`${commandId} ${kind}`),
    later: (run, ms) => {
      const timer = { run, at: time + ms };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  const pass = async (ms: number) => {
    time += ms;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { run } of due) run();
    await turn();
  };
  return { saver, states, told, pass, waiting: () => timers.length };
}

describe('the saver', () => {
  it('keeps an act until it is answered, in order, under one command id', async () => {
    const sent: string[] = [];
    const answers: Sent[] = [
      { kind: 'failed', why: 'There is no connection.' },
      { kind: 'failed', why: 'There is no connection.' },
      { kind: 'saved', now, meanwhile: [] },
      { kind: 'refused', sentence: 'No.', now, stuck: null, meanwhile: [] },
    ];
    const { saver, states, told, pass, waiting } = savers(async ({ commandId }) => {
      sent.push(commandId);
      return answers.shift() ?? { kind: 'saved', now, meanwhile: [] };
    });
    saver.add(pending('a'));
    saver.add(pending('b'));
    await turn();
    expect(states.at(-1)).toMatchObject({ trouble: 'There is no connection.', pending: [{}, {}] });
    await pass(1000);
    expect(told).toEqual([]);
    await pass(2000);
    await saver.idle();
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
    expect(told).toEqual(['a saved', 'b refused']);
    expect(states.at(-1)).toEqual({ pending: [], trouble: null, isSlow: false });
    expect(waiting()).toBe(0);
  });

  /** Sends each act; the first so many are answered only by being called off. */
  const hanging = (times: number) => {
    const sent: string[] = [];
    const send = ({ commandId }: Pending, signal: AbortSignal) => {
      sent.push(commandId);
      if (sent.length > times) return Promise.resolve<Sent>({ kind: 'saved', now, meanwhile: [] });
      return new Promise<Sent>((answer) => {
        signal.addEventListener('abort', () => answer({ kind: 'failed', why: 'The server does not answer.' }));
      });
    };
    return { sent, send };
  };

  it('on a connection that hangs says so after some seconds, gives up after a while and sends the same again', async () => {
    const { sent, send } = hanging(1);
    const { saver, states, told, pass, waiting } = savers(send);
    saver.add(pending('a'));
    await pass(4_900);
    expect(states.at(-1)).toMatchObject({ isSlow: false });
    await pass(200);
    expect(states.at(-1)).toMatchObject({ isSlow: true, trouble: null, pending: [{ commandId: 'a' }] });
    await pass(25_000);
    expect(states.at(-1)).toMatchObject({ isSlow: false, trouble: 'The server does not answer.' });
    await pass(1_000);
    await saver.idle();
    expect([sent, told]).toEqual([['a', 'a'], ['a saved']]);
    expect(states.at(-1)).toEqual({ pending: [], trouble: null, isSlow: false });
    expect(waiting()).toBe(0);
  });

  it('is not waited for by whoever tries again, once it takes long', async () => {
    const { sent, send } = hanging(1);
    const { saver, told, pass } = savers(send);
    saver.add(pending('a'));
    saver.add(pending('b'));
    saver.retry();
    await turn();
    expect(sent).toEqual(['a']);
    await pass(5_000);
    saver.retry();
    await saver.idle();
    expect([sent, told]).toEqual([
      ['a', 'a', 'b'],
      ['a saved', 'b saved'],
    ]);
  });
});

describe('a page that is turned to', () => {
  const noConnection = () => Promise.reject(new TypeError('Failed to fetch'));
  const parts = (there: readonly boolean[], signal = new AbortController().signal) => {
    const left = [...there];
    const waits: number[] = [];
    const wait = async (ms: number) => waits.push(ms);
    const tooLong = () => new Promise<never>(() => undefined);
    return { waits, isThere: async () => left.shift() ?? true, wait, tooLong, signal };
  };

  it('is asked for until somebody answers, more and more seldom', async () => {
    const answers = [noConnection, noConnection, noConnection, async () => 'the page'];
    const silent = parts([false, false, false]);
    expect(await untilAnswered(async () => answers.shift()?.(), silent)).toBe('the page');
    expect(silent.waits).toEqual([500, 1000, 2000]);
  });

  it('is asked for anew, however often, where a connection is there and carries nothing', async () => {
    const never = () => new Promise<string>(() => undefined);
    const answers = [never, never, never, async () => 'the page'];
    const tooLong = async () => {
      await turn();
      throw new NoAnswer();
    };
    expect(await untilAnswered(async () => answers.shift()?.(), { ...parts([true]), tooLong })).toBe('the page');
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
