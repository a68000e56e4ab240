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
