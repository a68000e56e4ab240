import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { findTerm } from '../../app/documents/suggest/find-term.ts';
import { drawPdf } from './make-pdf.ts';
import { everything, words } from './other-readers.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

/** Columns drawn one after the other, each so far from the left; a line every 20 points. */
const inColumns = (...columns: readonly (readonly [left: number, cells: readonly string[]])[]) =>
  drawPdf((doc) => {
    doc.fontSize(11);
    for (const [left, cells] of columns)
      for (const [row, cell] of cells.entries()) doc.text(cell, left, 100 + 20 * row, { lineBreak: false });
  });

const register = inColumns(
  [72, ['First name', 'Zebediah', 'Grace', 'Priya']],
  [180, ['Middle name', 'Obadiah', 'Ann', '']],
  [300, ['Surname', 'Thornquist', 'Young', 'Hartwell']],
);

describe('a table that its file draws column by column', () => {
  it('a name over two of its cells is taken out, and what stands around it stays', async () => {
    const pdf = await register;
    const { text } = await readOk(engine, pdf);
    const redacted = await redactOk(engine, pdf, text, { terms: ['Priya Hartwell'] });
    expect(redacted.manifest[0]?.marks).toMatchObject([{ words: 'Priya Hartwell' }]);
    expect(redacted.manifest[0]?.burnt).toHaveLength(2);
    expect(await verifyOk(engine, redacted, ['Priya Hartwell'])).toMatchObject({ clean: true });
    expect(everything(redacted.pdf).includes('Hartwell')).toBe(false);
    expect((await words(redacted.pdf))[0]).toMatch(/Zebediah Grace .*Obadiah Ann .*Thornquist Young/u);
  });

  it('one that was left there is seen when the finished file is read', async () => {
    const pdf = await register;
    const { text } = await readOk(engine, pdf);
    const untouched = await redactOk(engine, pdf, text, {});
    const report = await verifyOk(engine, untouched, ['Priya Hartwell']);
    expect(report.clean).toBe(false);
    expect(JSON.stringify(report.checks)).toContain('page 1: term 1 of the list still stands in its words');
  });

  it('a cell that was taken out between two others does not bring them together', async () => {
    const pdf = await register;
    const { text } = await readOk(engine, pdf);
    expect(findTerm(text, 'Grace Young')).toEqual([]);
    const redacted = await redactOk(engine, pdf, text, { terms: ['Ann'] });
    expect(await verifyOk(engine, redacted, ['Ann', 'Grace Young'])).toMatchObject({ clean: true });
  });

  it('two columns of prose are not read across', async () => {
    const pdf = await inColumns(
      [72, ['The panel heard from Priya', 'and thanked her for it']],
      [240, ['Hartwell had not been told', 'of the meeting before']],
    );
    const { text } = await readOk(engine, pdf);
    expect(findTerm(text, 'Priya Hartwell')).toEqual([]);
  });
});
