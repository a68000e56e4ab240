import type { DocumentEngine, PageText, Reading, ReadJob, Result } from '../types.ts';

/** A document that was read, with the words of all its pages as they were in the end. For small files: they are held together. */
export type WholeReading = Reading & { text: PageText[] };

/** Reads a document and keeps what `read` hands on. */
export async function readWhole(engine: Pick<DocumentEngine, 'read'>, job: ReadJob): Promise<Result<WholeReading>> {
  const text: PageText[] = [];
  const reading = await engine.read({
    ...job,
    onPage: (page, pageCount) => {
      text[page.facts.number - 1] = page.text;
      job.onPage?.(page, pageCount);
    },
  });
  return reading.ok ? { ...reading, text } : reading;
}
