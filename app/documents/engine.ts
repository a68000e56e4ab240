import { refuse } from '../../machines/refusal.ts';
import { readDocument } from './ingest/read.ts';
import { readTurned } from './ingest/read-turned.ts';
import { createPool } from './pool.ts';
import { bundle, redact } from './redact/build.ts';
import type { Runner } from './runner.ts';
import type { DocumentEngine } from './types.ts';
import { verify } from './verify/verify.ts';

const RENDER_MS = 20_000;
const CUT_MS = 60_000;
const CONVERT_MS = 180_000;

/** The document pipeline over a pool of processes. `close` it before the program ends. */
export function createDocumentEngine(runner: Runner = createPool()): DocumentEngine {
  return {
    async convert(file) {
      const answer = await runner.run('convert', file, { limitMs: CONVERT_MS });
      return answer.ok ? answer.value : answer;
    },
    async unlock(job) {
      const answer = await runner.run('unlock', job, { urgency: 'now' });
      return answer.ok ? answer.value : answer;
    },
    read: (job) => readDocument(runner, job),
    async inside({ source, pages }) {
      const answer = await runner.run('inside', { key: source.key, pages: [...pages] }, { source });
      return answer.ok ? { ok: true, children: answer.value } : answer;
    },
    readTurned: (job) => readTurned(runner, job),
    async renderPage({ source, index, turned = 0, width, isScan = false }) {
      const args = { key: source.key, index, turned, width, isScan };
      const answer = await runner.run('render', args, { source, urgency: 'now', limitMs: RENDER_MS });
      if (!answer.ok) return answer;
      if (!answer.value) return refuse('damaged', 'This page is damaged and cannot be shown.');
      return { ok: true, type: 'image/png', ...answer.value };
    },
    redact: (job) => redact(runner, job),
    bundle: (job) => bundle(runner, job),
    async schedule(job) {
      const answer = await runner.run('schedule', job);
      return answer.ok ? { ok: true, pdf: answer.value } : answer;
    },
    async cut({ source, ...pages }) {
      const answer = await runner.run(
        'cut',
        { key: source.key, ...pages },
        { source, urgency: 'now', limitMs: CUT_MS },
      );
      runner.forget(source.key);
      if (!answer.ok) return answer;
      return answer.value
        ? { ok: true, pdf: answer.value }
        : refuse('not-in-it', 'This part is not in the file. Open the whole file instead.');
    },
    verify: (job) => verify(runner, job),
    warm: () => runner.warm(),
    takeIn: (source) => void runner.run('pages', { key: source.key }, { source, urgency: 'next' }),
    forgetAll: () => runner.forgetAll(),
    close: () => runner.close(),
  };
}
