import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, type PSM, type Worker } from 'tesseract.js';
import type { Word } from '../types.ts';
import type { Bitmap } from './render.ts';

/** What OCR made of a picture: words in points, and how sure it was of each (0 to 100). */
export interface OcrWord extends Word {
  confidence: number;
}

let starting: Promise<Worker> | null = null;
/** One picture at a time: the layout is set on the engine, not on the picture. */
let queue: Promise<unknown> = Promise.resolve();

/** One engine a process, with the language data of the installed package: nothing is fetched. */
function engine(): Promise<Worker> {
  starting ??= createWorker('eng', 1, {
    langPath: path.join(
      path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
      '4.0.0_best_int',
    ),
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  return starting;
}

/** An engine that nobody asked anything for this long is let go: it holds up to 130 MB, and is there again within a second. */
const IDLE_MS = 10_000;
let idle: NodeJS.Timeout | undefined;

function letGoLater(): void {
  clearTimeout(idle);
  idle = setTimeout(() => void stopOcr(), IDLE_MS);
  idle.unref();
}

/** Resolution at which scans are read. */
export const OCR_DPI = 200;

/**
 * Reads a grey picture of a page (or of a strip of it, standing at `origin` in points). `layout`: '3' a page, '6' a
 * block, '11' scattered words.
 */
export async function ocr(
  bitmap: Bitmap,
  dpi: number,
  layout: '3' | '6' | '11',
  origin = { x: 0, y: 0 },
): Promise<OcrWord[]> {
  const reading = queue.then(async () => {
    clearTimeout(idle);
    const worker = await engine();
    // `as`: the package declares this parameter as a const enum that isolated modules cannot import; its values are these strings.
    await worker.setParameters({ tessedit_pageseg_mode: layout as PSM, user_defined_dpi: String(dpi) });
    return worker.recognize(portableGrey(bitmap), {}, { blocks: true, text: false });
  });
  queue = reading.catch(() => undefined).finally(letGoLater);
  const result = await reading;
  const words: OcrWord[] = [];
  const scale = 72 / dpi;
  let line = 0;
  for (const block of result.data.blocks ?? [])
    for (const paragraph of block.paragraphs)
      for (const row of paragraph.lines) {
        for (const { text, confidence, bbox } of row.words) {
          if (text.trim() === '') continue;
          const [x, y] = [bbox.x0 * scale + origin.x, bbox.y0 * scale + origin.y];
          const size = { width: (bbox.x1 - bbox.x0) * scale, height: (bbox.y1 - bbox.y0) * scale };
          words.push({ text, x, y, ...size, line, ocr: true, confidence });
        }
        line++;
      }
  return words;
}

/** The plainest picture format there is; costs nothing to make. */
function portableGrey({ data, width, height, channels }: Bitmap): Buffer {
  const head = Buffer.from(`P${channels === 1 ? 5 : 6}\n${width} ${height}\n255\n`, 'latin1');
  return Buffer.concat([head, data]);
}

/** Ends the engine, where there is one. The next picture starts another. */
export async function stopOcr(): Promise<void> {
  clearTimeout(idle);
  const running = starting;
  starting = null;
  if (running) await (await running).terminate();
}

/** Mean confidence, longer words counting for more; 0 where nothing was read. */
export function meanConfidence(words: readonly OcrWord[]): number {
  const weight = words.reduce((sum, word) => sum + word.text.length, 0);
  if (weight === 0) return 0;
  return Math.round(words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / weight);
}
