import { describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { placeFor, type Side } from '../../app/documents/place.ts';
import { createPool } from '../../app/documents/pool.ts';
import { drawPdf } from './make-pdf.ts';
import { started } from './started.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const process_ = (
  name: string,
  of: { side?: Side | null; isSpare?: boolean; busy?: boolean; open?: string[] } = {},
) => ({
  name,
  ...{ task: of.busy ? ('soon' as const) : null, dead: false, isSpare: of.isSpare ?? false, side: of.side ?? null },
  open: new Map((of.open ?? []).map((key) => [key, 1])),
});
const look = { name: 'look', urgency: 'soon', source: { key: 'care-file' } } as const;
const shown = { name: 'render', urgency: 'now', source: { key: 'care-file' } } as const;
const readBack = { name: 'checkPages', urgency: 'soon', source: { key: 'part-1' } } as const;

describe('where a task goes', () => {
  it('goes to a process that holds its file, before any other that is free', () => {
    const holds = process_('b', { side: 'incoming', open: ['care-file'] });
    expect(placeFor(look, [process_('a'), holds], 2)).toEqual({ use: holds });
  });

  it('starts one process for each core, and one more for whoever looks at a page', () => {
    const busy = process_('a', { side: 'incoming', busy: true });
    expect(placeFor(look, [busy], 2)).toEqual({ start: 'usual' });
    expect(placeFor(look, [busy, { ...busy }], 2)).toBeNull();
    expect(placeFor(shown, [busy, { ...busy }], 2)).toEqual({ start: 'spare' });
    expect(placeFor(look, [busy, { ...busy }, process_('c', { isSpare: true })], 2)).toBeNull();
  });

  it('reads an answer back in no process that opened what came in, and the other way round', () => {
    const reader = process_('a', { side: 'incoming' });
    const checker = process_('b', { side: 'finished' });
    expect(placeFor(readBack, [reader, checker], 2)).toEqual({ use: checker });
    expect(placeFor(look, [checker, reader], 2)).toEqual({ use: reader });
    expect(placeFor(readBack, [reader, { ...checker, task: 'soon' }], 2)).toEqual({ insteadOf: reader });
    expect(placeFor({ ...look, name: 'convert' }, [checker], 1)).toEqual({ insteadOf: checker });
  });

  it('lets whoever looks wait for the spared process, which is free in a moment, and ends none for them', () => {
    const spare = process_('s', { isSpare: true, side: 'incoming', busy: true });
    expect(placeFor(shown, [process_('a', { side: 'finished' }), spare], 1)).toBeNull();
  });

  it('leaves the house’s own pages to any process', () => {
    const checker = process_('b', { side: 'finished' });
    expect(placeFor({ name: 'schedule', urgency: 'soon', source: undefined }, [checker], 1)).toEqual({ use: checker });
  });
});

describe.skipIf(process.platform !== 'linux')('processes', () => {
  const pagesOf = (count: number, text: string) =>
    drawPdf((doc) => {
      doc.text(text);
      for (let page = 2; page <= count; page++) doc.addPage().text(`Page ${page}: ${text}`);
    });

  it('an answer is made by one process and read back by another, and what comes in next is read by a third', async () => {
    const before = new Set(started());
    const now = () => started().filter((id) => !before.has(id));
    const engine = createDocumentEngine(createPool(1));
    try {
      const pdf = await pagesOf(1, 'Jordan came home on Monday.');
      const redacted = await redactOk(engine, pdf, (await readOk(engine, pdf)).text, { terms: ['Jordan'] });
      const [maker, ...others] = now();
      expect(others).toEqual([]);
      expect((await verifyOk(engine, redacted, ['Jordan'])).clean).toBe(true);
      const [checker, ...rest] = now();
      expect(rest).toEqual([]);
      expect(checker).not.toBe(maker);
      await readOk(engine, pdf);
      const [reader, ...more] = now();
      expect(more).toEqual([]);
      expect([maker, checker]).not.toContain(reader);
    } finally {
      await engine.close();
    }
  });

  it('reading and reading back at the same time share two processes, and do not start one after the other', async () => {
    const before = new Set(started());
    const seen = new Set<string>();
    const engine = createDocumentEngine(createPool(2));
    const pdf = await pagesOf(60, 'What Jordan said.');
    const other = await pagesOf(61, 'Something else.');
    const look = () => {
      for (const id of started()) if (!before.has(id)) seen.add(id);
    };
    try {
      const redacted = await redactOk(engine, pdf, (await readOk(engine, pdf)).text, { terms: ['Jordan'] });
      const timer = setInterval(look, 10);
      const [report, read] = await Promise.all([verifyOk(engine, redacted, ['Jordan']), readOk(engine, other)]);
      clearInterval(timer);
      look();
      expect(report.clean).toBe(true);
      expect(read.text).toHaveLength(61);
      // Two that were there, some in their place (at most two for each of the first steps of reading, which come one by
      // one), and pdftotext where it is installed; not one for each of the twenty-two tasks.
      expect(seen.size).toBeLessThan(12);
    } finally {
      await engine.close();
    }
  });
});
