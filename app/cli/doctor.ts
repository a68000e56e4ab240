import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Store } from '../../db/store.ts';
import { openScanner } from '../malware/scanner.ts';
import { readSettings, type Settings } from '../settings.ts';
import { command, storeSettings, withStore } from './command.ts';

const help = `Looks whether this installation is sound: settings, master key, databases, disk, malware scanner, waiting work.

Usage: npm run -s doctor

Writes { ok, checks: [{ name, ok, what }] } as JSON.

Exit code: 0 all is well · 1 something needs attention
`;

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly what: string;
}

const check = (name: string, ok: boolean, what: string): Check => ({ name, ok, what });
const gibibyte = 2 ** 30;

async function ofStore(store: Store): Promise<Check[]> {
  const broken = await store.check();
  const { rows } = await store.cases({ order: 'received', limit: 20 });
  const unreadable: string[] = [];
  for (const row of rows.filter(({ destroyedAt }) => destroyedAt === null)) {
    const opens = await store.loadCase(row.id).then(
      (loaded) => loaded.ok,
      () => false,
    );
    if (!opens) unreadable.push(row.reference);
  }
  const dead = await store.outbox.dead();
  const { waiting, oldestAt } = await store.outbox.waiting(Date.now());
  const hours = oldestAt === null ? 0 : Math.floor((Date.now() - oldestAt) / 3_600_000);
  return [
    check('database', broken.length === 0, broken.length === 0 ? `${store.engine}, sound` : broken.join('; ')),
    check(
      'seals',
      unreadable.length === 0,
      unreadable.length === 0 ? `the newest ${rows.length} cases open` : `cannot open ${unreadable.join(', ')}`,
    ),
    check('given up', dead.length === 0, dead.length === 0 ? 'nothing' : `${dead.length} jobs failed ten times`),
    check('waiting', hours < 2, waiting === 0 ? 'nothing' : `${waiting} jobs, the oldest for ${hours} hours`),
  ];
}

async function ofScanner(settings: Settings): Promise<Check> {
  const name = 'malware scanner';
  if (settings.clamd === undefined)
    return check(name, true, 'none is set (CLAMD_HOST), so files that come in are not checked for malware');
  const isThere = await openScanner(settings).isThere();
  return check(
    name,
    isThere,
    isThere ? 'answers' : 'does not answer, so no file is taken: start clamd, or see CLAMD_HOST',
  );
}

process.exitCode = await command(help, 0, async () => {
  const checks: Check[] = [];
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  checks.push(check('node', major > 20 || (major === 20 && minor >= 19), `version ${process.versions.node}`));
  const settings = readSettings(process.env);
  const isInside = !relative(resolve(settings.dataDir), resolve(settings.keyFile)).startsWith('..');
  checks.push(
    check(
      'master key',
      settings.masterKey !== undefined || !isInside,
      isInside ? 'lies in the data folder, so a copy of the folder opens itself: move it' : 'lies apart from the data',
    ),
  );
  if (existsSync(settings.dataDir)) {
    accessSync(settings.dataDir, constants.W_OK);
    const { bavail, bsize } = statfsSync(settings.dataDir);
    checks.push(check('disk', bavail * bsize > 2 * gibibyte, `${Math.floor((bavail * bsize) / gibibyte)} GiB free`));
  }
  checks.push(await ofScanner(settings));
  try {
    checks.push(...(await withStore(storeSettings(settings), ofStore)));
  } catch (error) {
    checks.push(check('database', false, error instanceof Error ? error.message : String(error)));
  }
  return { ok: checks.every(({ ok }) => ok), checks };
});
