import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { runHere } from '../../app/documents/runner.ts';
import { drawPdf } from './make-pdf.ts';
import { readOk } from './through-engine.ts';

const engine = createDocumentEngine(runHere());
afterAll(() => engine.close());

it('a comment or hidden words are quoted whole, or it is said how much of them is not', async () => {
  const pdf = await drawPdf((doc) => {
    doc.text('What can be seen', 72, 72);
    doc.note(72, 200, 20, 20, `Tom said: ${'so it went on, '.repeat(80)}and that was the end`);
    doc.note(72, 300, 20, 20, 'x'.repeat(3000));
    doc.fillColor('white').text('unseen words '.repeat(200), 72, 400);
  });
  const { findings } = await readOk(engine, pdf);
  const notes = findings.filter(({ kind }) => kind === 'annotation').map(({ note }) => note);
  expect(notes[0]).toMatch(/^Note: Tom said: .*and that was the end$/);
  expect(notes[1]).toMatch(/x … \(1,206 more characters: look at the original\)$/);
  const hidden = findings.find(({ kind }) => kind === 'hidden-text')?.note;
  expect(hidden).toMatch(/unseen words.* … \(\d+ more characters: look at the original\)$/s);
  expect(findings.every(({ note }) => note.length <= 2000)).toBe(true);
});

it('more notes on a page than are listed are counted', async () => {
  const pdf = await drawPdf((doc) => {
    for (let at = 0; at < 503; at++) doc.note(72, 72, 20, 20, `Note ${at}`);
  });
  const notes = (await readOk(engine, pdf)).findings.filter(({ kind }) => kind === 'annotation');
  expect(notes).toHaveLength(501);
  expect(notes.at(-1)?.note).toBe('3 more notes lie on it: look at the original.');
});
