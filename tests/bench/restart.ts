import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figure } from './documents.ts';
import { makeVolumes, seconds, wanted } from './one-case.ts';

/** How far the case is, as its server says. */
const toldBy = z.object({
  /** Every file has been taken in and its first page drawn. */
  uploaded: z.boolean(),
  searchable: z.number(),
  allRead: z.boolean(),
  /** Of the answer, in this server's life: pages done, and batches of sixteen pages it had to make for them. */
  rebuilt: z.number(),
  made: z.number(),
  built: z.object({ pages: z.number(), doubts: z.array(z.string()) }).nullable(),
});
export type Told = z.infer<typeof toldBy>;

const RUN = 'app/cli/run.js';
const SERVER = 'tests/bench/restart-server.ts';
const execArgv = ['--max-old-space-size=1024', '--heap-growing-percent=50'];

/** A server on what lies in the folder. */
function start(folder: string, step: 'upload' | 'build' | 'go-on', volumes: readonly string[] = []) {
  const server = fork(RUN, [SERVER, folder, step, ...volumes], {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    /** What it says when it is so far. Throws where it ends before. */
    until: (isSoFar: (told: Told) => boolean): Promise<Told> =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error(`the server ended by itself at “${step}”`));
        server.once('exit', ended);
        const heard = (message: unknown) => {
          const told = toldBy.parse(message);
          if (!isSoFar(told)) return;
          server.off('exit', ended);
          server.off('message', heard);
          resolve(told);
        };
        server.on('message', heard);
      }),
    kill: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** What could be searched when the server was killed still can be when it is there again. */
const kept = (when: string, before: Told, after: Told): Figure[] => [
  { name: `searchable when it was killed ${when}`, value: before.searchable, unit: 'pages' },
  {
    name: 'still searchable when it was there again',
    value: after.searchable,
    unit: 'pages',
    met: after.searchable >= before.searchable,
  },
];

/**
 * A server killed (SIGKILL) in the middle of the text of a case, in the middle of its scans, and in the middle of building its answer, each time started anew on what lies
 * there: what is kept, what has to be done again, and how long until all is done. What the killed one had claimed waits until the claim
 * runs out, a minute. `PAGES=10000 SCANS=2 npm run bench restart`.
 */
export async function benchRestart(): Promise<Figure[]> {
  const pages = wanted('PAGES', 1_000);
  const scans = wanted('SCANS', 2) / 100;
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-restart-'));
  let server: ReturnType<typeof start> | null = null;
  try {
    const volumes = makeVolumes(folder, pages, scans);
    server = start(folder, 'upload', volumes);
    const inText = await server.until((told) => told.searchable >= pages / 2);
    await server.kill();
    let from = performance.now();
    server = start(folder, 'upload', volumes);
    const foundText = await server.until(() => true);
    const text = pages * (1 - scans);
    const inScans = await server.until((told) => told.uploaded && told.searchable >= (text + pages) / 2);
    const textAfter = seconds(from);
    await server.kill();
    from = performance.now();
    server = start(folder, 'go-on');
    const foundScans = await server.until(() => true);
    const all = await server.until((told) => told.allRead);
    const readAfter = seconds(from);
    await server.kill();

    server = start(folder, 'build');
    const building = await server.until((told) => told.rebuilt >= pages / 2);
    await server.kill();
    from = performance.now();
    server = start(folder, 'go-on');
    const { built, made } = await server.until((told) => told.built !== null);
    const isWhole = built?.doubts.length === 0;
    for (const doubt of built?.doubts ?? []) process.stderr.write(`${doubt}\n`);
    return [
      ...kept('in the middle of text', inText, foundText),
      { name: 'all text and half of the scans read after its start', value: textAfter, unit: 's' },
      ...kept('in the middle of scans', inScans, foundScans),
      { name: 'searchable in the end', value: all.searchable, unit: 'pages', met: all.searchable === pages },
      { name: 'all read after its start', value: readAfter, unit: 's' },
      { name: 'done of the answer when it was killed again', value: building.rebuilt, unit: 'pages' },
      {
        name: 'pages of it made after its start, in batches of 16',
        value: made * 16,
        unit: 'pages',
        met: made * 16 < pages * 0.6,
      },
      { name: 'answer built, verified, after its start', value: seconds(from), unit: 's' },
      { name: 'verified clean', value: isWhole ? 1 : 0, unit: 'yes=1', met: isWhole },
    ];
  } finally {
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
