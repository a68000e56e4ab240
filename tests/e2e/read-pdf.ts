import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { createWorker } from 'tesseract.js';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { pixelSize, render } from '../../app/documents/pages/render.ts';

/** What a viewer lets a reader select, a text a page (pdf.js). */
export async function selectable(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await loading.destroy();
  return texts;
}

/** What poppler reads, in the order of the file: by itself it reads two columns of a table line by line. Null where it is not installed. */
export function byPoppler(pdf: Uint8Array): string | null {
  const run = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' });
  return run.error ? null : run.stdout;
}

/**
 * The bytes, every stream that inflates wherever it lies, and what their hexadecimal strings spell, in one and in two
 * bytes a letter: what somebody would search who trusts no reader.
 */
export function everyByte(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes.toString('latin1')];
  for (const match of parts[0]?.matchAll(/stream\r?\n/g) ?? []) {
    const start = match.index + match[0].length;
    try {
      // Node's own word for "take what is there": a stream may be followed by anything.
      parts.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not deflated; it stands in the first part as it is.
    }
  }
  const plain = parts.join('\n');
  const spelled = [...plain.matchAll(/<([0-9a-f\s]{4,})>/gi)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'),
  );
  const all = [plain, ...spelled].join('\n');
  return `${all}\n${all.replaceAll('\0', '')}`;
}

/** What OCR sees on each drawn page, in lower case. */
export async function seen(pdf: Uint8Array): Promise<string[]> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  const worker = await createWorker('eng', 1, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
  });
  await worker.setParameters({ user_defined_dpi: '200' });
  const opened = await PdfFile.open(pdf);
  if (!opened.ok) throw new Error(opened.sentence);
  const texts: string[] = [];
  for (let index = 0; index < opened.file.pageCount; index += 1) {
    const page = opened.file.page(index);
    if (page === null) throw new Error('a page cannot be drawn');
    const { data: pixels, width, height } = render(page, pixelSize(page, 200), 1);
    page.close();
    const png = await sharp(pixels, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
    texts.push((await worker.recognize(png)).data.text.toLowerCase());
  }
  opened.file.close();
  await worker.terminate();
  return texts;
}
