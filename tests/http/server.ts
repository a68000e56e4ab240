import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** The built server, running for real: its own process, port, data folder and master key. */
export interface RunningServer {
  readonly origin: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** What it logged so far, a JSON object a line. */
  readonly log: readonly string[];
  /** What time it is there (ms since the epoch). */
  now(): number;
  /** Moves its clock forward; resolves once it has. Only where it was started with `movable`. */
  letPass(ms: number): Promise<void>;
  /** Asks it to stop, waits until it has, and deletes its data. Resolves to its exit code. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  /** Settings besides the ones that make it a server of its own. */
  env?: Readonly<Record<string, string>>;
  /** Data of a server that ran before; then `stop` leaves it where it is. */
  home?: string;
  /** Whether its clock can be moved. Otherwise it runs exactly as built. */
  movable?: boolean;
}

const movedClock = pathToFileURL(join(import.meta.dirname, 'moved-clock.js')).href;

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Starts the server that `npm run build` made, in demo mode unless told otherwise, and resolves once it listens.
 * @throws with everything it wrote when it does not come up
 */
export async function startServer({ env = {}, home, movable = false }: StartOptions = {}): Promise<RunningServer> {
  if (!existsSync('build/server/index.js')) throw new Error('there is no build: run `npm run build` first');
  const folder = home ?? mkdtempSync(join(tmpdir(), 'rightsdesk-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = join(folder, 'data');
  const settings = {
    RIGHTSDESK_MODE: 'demo',
    PORT: String(port),
    DATA_DIR: dataDir,
    KEY_FILE: join(folder, 'master.key'),
  };
  const preloaded = movable ? ['--import', movedClock] : [];
  const child = spawn(process.execPath, [...preloaded, 'build/server/index.js'], {
    env: { PATH: process.env.PATH ?? '', HOME: folder, TZ: 'UTC', ORIGIN: origin, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(movable ? (['ipc'] as const) : [])],
  });
  const { stdout: out, stderr: err } = child;
  if (out === null || err === null) throw new Error('its output is not piped');
  // Not `exit`: that may come before the last lines it wrote.
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let ahead = 0;
  const log: string[] = [];
  const wrote: string[] = [];
  await new Promise<void>((done, failed) => {
    createInterface(out).on('line', (line) => {
      log.push(line);
      if (line.includes('"event":"listening"')) done();
    });
    createInterface(err).on('line', (line) => wrote.push(line));
    ended.then((code) => failed(new Error(`the server ended with ${code}\n${[...wrote, ...log].join('\n')}`)));
  });
  return {
    origin,
    dataDir,
    process: child,
    log,
    now: () => Date.now() + ahead,
    letPass: async (ms) => {
      if (!child.connected) throw new Error('this server was not started as movable');
      ahead += ms;
      const moved = new Promise((done) => child.once('message', done));
      child.send(ahead);
      await moved;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (home === undefined) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
