import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { failure, type Runner, runHere } from '../../app/documents/runner.ts';
import type { TaskName } from '../../app/documents/tasks.ts';
import type { Redacted } from '../../app/documents/types.ts';
import { verify } from '../../app/documents/verify/verify.ts';
import { drawPdf } from './make-pdf.ts';
import { started } from './started.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const here = runHere();
const engine = createDocumentEngine(here);
let answer: Redacted;

beforeAll(async () => {
  const source = await drawPdf((doc) => {
    for (let page = 1; page <= 14; page++) (page === 1 ? doc : doc.addPage()).text(`Zebediah was seen on day ${page}.`);
  });
  answer = await redactOk(engine, source, (await readOk(engine, source)).text, { terms: ['Zebediah'] });
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => engine.close());

const reported = async (runner: Runner) => {
  const { pdf, manifest } = answer;
  const read = await verify(runner, { pdf, manifest, terms: ['Zebediah'] });
  if (!read.ok) throw new Error(read.sentence);
  return read.report;
};

/** Without a word; one that has ended meanwhile is as good. */
function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // Gone.
  }
}

const tasks: readonly TaskName[] = ['checkFile', 'checkPages'];
const ways = ['time', 'memory', 'exit', 'threw'] as const;

describe('an answer is not clean where reading it back', () => {
  it('is clean where all of it ended well', async () => {
    expect(await reported(here)).toMatchObject({ clean: true, marks: 14 });
  });

  it.each(tasks.flatMap((task) => ways.map((why) => [task, why] as const)))('%s ended by %s', async (task, why) => {
    const runner: Runner = {
      ...here,
      run: (name, args, options) => (name === task ? Promise.resolve(failure(why)) : here.run(name, args, options)),
    };
    const report = await reported(runner);
    expect(report.clean).toBe(false);
    expect(report.checks.filter(({ ok }) => !ok)).toHaveLength(1);
  });

  it.skipIf(process.platform !== 'linux')('was killed, each time that it began', async () => {
    const before = new Set(started());
    const pool = createPool(1);
    const pages = createDocumentEngine(pool);
    const kill = setInterval(() => {
      for (const id of started()) if (!before.has(id)) end(Number(id));
    }, 5);
    try {
      const report = await reported(pool);
      expect(report.clean).toBe(false);
      expect(JSON.stringify(report.checks)).toContain('stopped the program that reads it');
      clearInterval(kill);
      expect((await verifyOk(pages, answer, ['Zebediah'])).clean).toBe(true);
    } finally {
      clearInterval(kill);
      await pages.close();
    }
  });
});

describe.skipIf(process.platform !== 'linux')('a document process', () => {
  it('that takes more memory than it may is killed, and the task says so', async () => {
    const pool = createPool(1, 30_000_000);
    const source = { key: 'any', load: async () => answer.pdf };
    expect(await pool.run('look', { key: 'any', from: 0, to: 14 }, { source })).toMatchObject({
      ok: false,
      code: 'ran-out-of-memory',
    });
    await pool.close();
  });

  it('is told nothing of the settings of the server', async () => {
    vi.stubEnv('MASTER_KEY', 'Quillhaven');
    const before = new Set(started());
    const pool = createPool(1);
    await pool.warm();
    const own = started().filter((id) => !before.has(id));
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) {
      const told = readFileSync(`/proc/${id}/environ`, 'latin1');
      expect(told).toContain('NODE_ENV=production');
      expect(told).not.toMatch(/MASTER_KEY|Quillhaven/);
    }
    await pool.close();
  });
});
