import type { Turn } from '../../machines/file-order/turn.ts';
import type { Refusal } from '../../machines/refusal.ts';
import { type Front, frontPdf } from './bundle/front.ts';
import { schedulePdf } from './bundle/schedule.ts';
import { convert } from './incoming/convert.ts';
import type { Child, Conversion } from './incoming/converted.ts';
import { insidePdf } from './incoming/inside-pdf.ts';
import { documentFindings, type Found } from './ingest/findings.ts';
import { type FirstLook, lookAtPage, readByOcr } from './ingest/read-page.ts';
import { unlock } from './ingest/unlock.ts';
import type { Note } from './pages/notes.ts';
import { stopOcr } from './pages/ocr.ts';
import { pageImage } from './pages/page-image.ts';
import { type PdfBytes, PdfFile } from './pages/pdf-file.ts';
import { pdfium } from './pages/pdfium.ts';
import { type Cut, cut } from './redact/cut.ts';
import type { Rebuilt } from './redact/rebuild-page.ts';
import { type RebuildPages, rebuildPages } from './redact/rebuild-pages.ts';
import type { ScheduleJob } from './types.ts';
import { checkFile, type FileCheck } from './verify/check-file.ts';
import type { PageCheck } from './verify/check-page.ts';
import { type CheckPages, checkPages } from './verify/check-pages.ts';
import { type Finished, readFinished } from './verify/finished.ts';

/**
 * What a worker can be asked: arguments, what it reports on the way, and its answer. Everything in here crosses a
 * process border.
 */
export interface TaskMap {
  open: {
    args: { key: string; pdf: PdfBytes; password?: string };
    progress: never;
    result: { ok: true; pages: number } | Refusal;
  };
  convert: { args: { bytes: Uint8Array }; progress: never; result: Conversion };
  unlock: {
    args: { pdf: Uint8Array; password: string };
    progress: never;
    result: { ok: true; pdf: Uint8Array; findings: Found[] } | Refusal;
  };
  warm: { args: null; progress: never; result: null };
  pages: { args: { key: string }; progress: never; result: number };
  forget: { args: { key: string }; progress: never; result: null };
  findings: { args: { key: string }; progress: never; result: Found[] };
  inside: { args: { key: string; pages: number[] }; progress: never; result: Child[] };
  look: {
    args: { key: string; from: number; to: number; turned?: Turn };
    progress: { look: FirstLook; notes: readonly Note[] };
    result: null;
  };
  /** `byHand`: a person has turned the page, and it stays so. */
  ocr: {
    args: { key: string; index: number; look: FirstLook; byHand?: boolean };
    progress: never;
    result: FirstLook['text'];
  };
  render: {
    args: { key: string; index: number; turned: Turn; width: number; isScan: boolean };
    progress: never;
    result: { image: Uint8Array; width: number; height: number } | null;
  };
  rebuild: {
    args: { key: string } & RebuildPages;
    progress: never;
    /** In one answer: what pages share is the same array in all of them, and would not be in two. */
    result: (Rebuilt | null)[];
  };
  front: { args: Front; progress: never; result: Uint8Array };
  schedule: { args: ScheduleJob; progress: never; result: Uint8Array };
  cut: { args: { key: string } & Cut; progress: never; result: Uint8Array | null };
  checkFile: { args: { key: string; terms: string[]; pages: number }; progress: never; result: FileCheck };
  checkPages: {
    args: { key: string } & CheckPages;
    progress: never;
    result: PageCheck[];
  };
}

export type TaskName = keyof TaskMap;
export type Tasks = {
  [K in TaskName]: (
    args: TaskMap[K]['args'],
    emit: (progress: TaskMap[K]['progress']) => void,
  ) => Promise<TaskMap[K]['result']>;
};

/** Runs a task by its name. */
export function runTask<K extends TaskName>(
  tasks: Tasks,
  name: K,
  args: TaskMap[K]['args'],
  emit: (progress: TaskMap[K]['progress']) => void,
): Promise<TaskMap[K]['result']> {
  // `as`: TypeScript cannot tie an indexed function to its own arguments over a union of names; `Tasks` is mapped so that it holds.
  const task = tasks[name] as (
    args: TaskMap[K]['args'],
    emit: (progress: TaskMap[K]['progress']) => void,
  ) => Promise<TaskMap[K]['result']>;
  return task(args, emit);
}

/** The worker was asked about a file it does not hold (any more): the caller sends it and asks again. */
export class MissingSource extends Error {}

const KEEP_FILES = 4;
/** Of all files that are held together; one alone may be larger. Two parts of an answer are more: the first is let go. */
const KEEP_BYTES = 100_000_000;

interface Held {
  file: PdfFile;
  /** Read as a finished file, where it is one that is being verified. */
  finished?: Finished;
}

/** The tasks of one process, with the last few files it was given held open. */
export function createTasks(): Tasks & { stop(): Promise<void> } {
  const held = new Map<string, Held>();
  const hold = (key: string): Held => {
    const one = held.get(key);
    if (!one) throw new MissingSource();
    held.delete(key);
    held.set(key, one);
    return one;
  };
  const drop = (key: string) => {
    held.get(key)?.file.close();
    held.delete(key);
  };
  return {
    async open({ key, pdf, password }) {
      drop(key);
      let bytes = pdf.length;
      const kept = [...held].reverse().filter(([, { file }], index) => {
        bytes += file.length;
        return index < KEEP_FILES - 1 && bytes <= KEEP_BYTES;
      });
      const keeps = new Set(kept.map(([one]) => one));
      for (const old of [...held.keys()]) if (!keeps.has(old)) drop(old);
      const opened = await PdfFile.open(pdf, password);
      if (!opened.ok) return opened;
      held.set(key, { file: opened.file });
      return { ok: true, pages: opened.file.pageCount };
    },
    async convert({ bytes }) {
      return convert(bytes);
    },
    async unlock({ pdf, password }) {
      return unlock(pdf, password);
    },
    async warm() {
      await pdfium();
      return null;
    },
    async pages({ key }) {
      return hold(key).file.pageCount;
    },
    async forget({ key }) {
      drop(key);
      return null;
    },
    async findings({ key }) {
      const { file } = hold(key);
      return documentFindings(file);
    },
    async inside({ key, pages }) {
      return insidePdf(hold(key).file, pages);
    },
    async look({ key, from, to, turned }, emit) {
      const { file } = hold(key);
      for (let index = from; index < to; index++)
        emit({ look: lookAtPage(file, index, turned), notes: file.notes(index) });
      return null;
    },
    async ocr({ key, index, look, byHand }) {
      return readByOcr(hold(key).file, index, look, byHand);
    },
    async render({ key, ...shown }) {
      return pageImage(hold(key).file, shown);
    },
    async rebuild({ key, ...pages }) {
      return rebuildPages(hold(key).file, pages);
    },
    front: frontPdf,
    schedule: schedulePdf,
    async cut({ key, ...pages }) {
      return cut(() => hold(key).file.original(), pages);
    },
    async checkFile({ key, terms, pages }) {
      const one = hold(key);
      one.finished ??= readFinished(() => one.file.original());
      return checkFile(one.finished, terms, pages);
    },
    async checkPages({ key, ...pages }) {
      const one = hold(key);
      const finished = one.finished ?? readFinished(() => one.file.original());
      one.finished = finished;
      return checkPages(one.file, finished, pages);
    },
    async stop() {
      for (const key of [...held.keys()]) drop(key);
      await stopOcr();
    },
  };
}
