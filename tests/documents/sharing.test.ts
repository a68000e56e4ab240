import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { drawPdf } from './make-pdf.ts';

const engine = createDocumentEngine(createPool(2));
afterAll(() => engine.close());

it('somebody who asks for a page while its file is on its way to a process waits for that, and no second copy is sent', async () => {
  await engine.warm();
  const pdf = await drawPdf((doc) => doc.text('Jordan came home on Monday.'));
  let sent = 0;
  const source = {
    key: createHash('sha256').update(pdf).digest('hex'),
    load: async () => {
      sent += 1;
      return pdf;
    },
  };
  engine.takeIn(source);
  expect(await engine.renderPage({ source, index: 0, width: 800 })).toMatchObject({ ok: true, width: 800 });
  expect(sent).toBe(1);
});

it('a page that somebody looks at goes ahead of files that are only being taken in, however many', async () => {
  const sourceOf = async (name: string, comes: Promise<unknown>) => {
    const pdf = await drawPdf((doc) => doc.text(name));
    return { key: createHash('sha256').update(pdf).digest('hex'), load: () => comes.then(() => pdf) };
  };
  let come: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    come = resolve;
  });
  // None of them can be there before the page has been seen.
  for (let file = 0; file < 6; file++) engine.takeIn(await sourceOf(`File ${file}`, seen));
  const looked = await engine.renderPage({
    source: await sourceOf('Jordan is at home.', Promise.resolve()),
    index: 0,
    width: 400,
  });
  come();
  expect(looked.ok).toBe(true);
});

it('a process that is told to forget a file takes the next task only afterwards: a watch left behind killed it two minutes later', async () => {
  const sourceOf = async (text: string) => {
    const pdf = await drawPdf((doc) => doc.text(text));
    const load = async () => {
      loads += 1;
      return pdf;
    };
    return { key: createHash('sha256').update(pdf).digest('hex'), load };
  };
  let loads = 0;
  const [first, second] = [await sourceOf('Jordan left.'), await sourceOf('Jordan came back.')];
  const draw = (source: typeof first) => engine.renderPage({ source, index: 0, width: 400 });
  // Every process has the file, so that every one has to forget it while the next pages are asked for.
  await Promise.all([draw(first), draw(first), draw(first)]);
  engine.forgetAll();
  // What was let go of is nowhere open: it has to be handed over again.
  loads = 0;
  expect(await draw(first)).toMatchObject({ ok: true });
  expect(loads).toBe(1);
  const drawn = await Promise.all([draw(second), draw(second), draw(second), draw(first)]);
  expect(drawn.map(({ ok }) => ok)).toEqual([true, true, true, true]);
});
