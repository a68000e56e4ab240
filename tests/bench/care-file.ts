import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type App, createApp, systemClock } from '../../app/app.ts';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import type { Bundled, DocumentEngine } from '../../app/documents/types.ts';
import { bundlesOf } from '../../app/services/answer/released-answer.ts';
import { readSettings } from '../../app/settings.ts';
import type { CaseId } from '../../machines/ids.ts';
import { watchMemory } from './beside.ts';
import type { Figure } from './documents.ts';
import {
  does,
  makeVolumes,
  openCase,
  PER_FILE,
  review,
  seconds,
  stateOf,
  untilAll,
  uploadAll,
  wanted,
} from './one-case.ts';

const MOST_MB = 1_500;

/** What the pipeline spent on each step, and the parts as files, put together once more with nothing else going on. */
function watched(engine: DocumentEngine, folder: string) {
  const spent = { redact: 0, verify: 0, assemble: 0 };
  const files: string[] = [];
  const assemble = async ({ parts }: Bundled) => {
    const from = performance.now();
    for (const [index, part] of parts.entries()) {
      files.push(join(folder, `part-${index + 1}.pdf`));
      await pipeline(part.bytes(), createWriteStream(files.at(-1) ?? ''));
    }
    spent.assemble = seconds(from);
  };
  const documents: DocumentEngine = {
    ...engine,
    bundle: async (job) => {
      const from = performance.now();
      const made = await engine.bundle(job);
      spent.redact = seconds(from);
      if (made.ok) await assemble(made);
      return made;
    },
    verify: async (job) => {
      const from = performance.now();
      const verified = await engine.verify(job);
      spent.verify += seconds(from);
      return verified;
    },
  };
  return { documents, spent, files };
}

/** A care file end to end: uploaded, read, marked, redacted, put together, read back; one case, one server, its own processes. */
export async function benchCareFile(): Promise<Figure[]> {
  const pages = wanted('PAGES', 1_000);
  const scans = wanted('SCANS', 0) / 100;
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'));
  const volumes = makeVolumes(folder, pages, scans);
  const { documents, spent, files } = watched(createDocumentEngine(), folder);
  const settings = { RIGHTSDESK_MODE: 'demo', DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') };
  const app = await createApp(readSettings(settings), systemClock, documents, () => undefined);
  const watch = watchMemory();
  const figures: Figure[] = [];
  const memory = (step: string) => {
    const { all: value, here } = watch.peak();
    const name = `most memory in all, ${step}`;
    const note = `the server alone at most ${here} MB`;
    figures.push({ name, value, unit: 'MB', goal: `< ${MOST_MB}`, met: value < MOST_MB, note });
  };
  try {
    app.startJobs();
    await documents.warm();
    const id = await openCase(app);
    const started = performance.now();
    const { megabytes, firstPages, searchableAfter } = await uploadAll(app, id, volumes);
    const slowest = Math.max(...firstPages);
    const note = `slowest of ${firstPages.length} files, all read at the same time; the first alone ${firstPages[0]} s`;
    figures.push({
      name: `${pages} pages in files of ${PER_FILE}, ${scans * 100} % scans`,
      value: megabytes,
      unit: 'MB',
    });
    figures.push({ name: 'first page to be seen', value: slowest, unit: 's', goal: '< 2', met: slowest < 2, note });
    const rate = (pages * (1 - scans)) / searchableAfter;
    figures.push({ name: 'text pages searchable', value: rate, unit: 'pages/s', goal: '≥ 10', met: rate >= 10 });
    if (scans > 0) {
      const from = performance.now();
      await untilAll(app, id, ['read', 'failed']);
      const whole = seconds(from) + searchableAfter;
      figures.push({ name: 'OCR, both processes', value: whole / (pages * scans), unit: 's/page' });
    }
    await untilAll(app, id, ['read', 'failed']);
    memory('reading');
    figures.push(...(await review(app, id)));
    memory('marking');
    const from = performance.now();
    await does(app, id, { type: 'approval.requested' });
    await app.jobs.drain();
    const building = seconds(from) - spent.assemble;
    figures.push({ name: 'redact', value: pages / spent.redact, unit: 'pages/s' });
    figures.push({ name: 'verify', value: pages / spent.verify, unit: 'pages/s' });
    figures.push({ name: 'answer built: redacted, put together, verified, sealed', value: building, unit: 's' });
    memory('building');
    figures.push(...(await outcome(app, id, files, megabytes, spent.assemble)));
    figures.push({ name: 'end to end, nobody thinking', value: seconds(started) - spent.assemble, unit: 's' });
    return figures;
  } finally {
    watch.stop();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function outcome(app: App, id: CaseId, files: string[], megabytes: number, ours: number): Promise<Figure[]> {
  const { answer } = (await stateOf(app, id)).record;
  const parts = answer ? bundlesOf(answer) : [];
  const isClean = answer?.doubts.length === 0;
  if (!isClean) process.stderr.write(`${answer?.doubts.join('\n') ?? 'no answer was built'}\n`);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const native = await qpdf(files);
  const ratio =
    native === null
      ? { note: 'qpdf is not installed: no ratio can be given' }
      : { note: `${Math.round((ours / native) * 100) / 100}× qpdf`, goal: '≤ 3×', met: ours / native <= 3 };
  return [
    { name: `verified clean, ${parts.length} parts`, value: isClean ? 1 : 0, unit: 'yes=1', met: isClean },
    { name: 'answer', value: size, unit: 'MB', note: `${Math.round((size / megabytes) * 100) / 100}× what came in` },
    { name: 'qpdf puts the same pages together', value: native, unit: 's' },
    { name: 'bundle put together, from sealed pages', value: ours, unit: 's', ...ratio },
  ];
}

/** Seconds qpdf takes to put the parts together into one file; null where it is not installed. */
async function qpdf(files: string[]): Promise<number | null> {
  const from = performance.now();
  const ended = await new Promise<boolean>((resolve) => {
    const args = ['--empty', '--pages', ...files, '--', `${files[0]}.joined`];
    const child = spawn('qpdf', args, { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0 || code === 3));
  });
  return ended && files.length > 0 ? seconds(from) : null;
}
