import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { caseId, fileId } from '../../machines/ids.ts';
import { folder, freshStores, masterKey } from '../db/engines.ts';
import { at, newCase, note } from '../db/made-up.ts';

const { open } = freshStores();

interface Writer {
  go(): void;
  /** Everything acknowledged until the process was killed, which happens right after the given number of lines. */
  readonly said: Promise<string[]>;
}

async function writer(dataDir: string, name: string, round: number, killAfter: number): Promise<Writer> {
  const child = spawn(process.execPath, ['app/cli/run.js', 'tests/faults/writer.ts', dataDir, name, String(round)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  let ready = (): void => undefined;
  const isReady = new Promise<void>((resolve, reject) => {
    ready = resolve;
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line === 'ready') return ready();
    said.push(line);
    if (said.length === killAfter) child.kill('SIGKILL');
  });
  const ended = new Promise<string[]>((resolve) => lines.once('close', () => resolve(said)));
  await isReady;
  return { go: () => void child.stdin.write('go\n'), said: ended };
}

it('kill -9 of two writers loses nothing that was acknowledged, and leaves nothing half done', async () => {
  const dataDir = folder();
  const before = await openStore({ dataDir, masterKey });
  await before.openCase(newCase({ caseId: caseId.parse('shared') }));
  await before.close();

  const acknowledged: string[] = [];
  for (const [round, killAfter] of [17, 5, 40, 61].entries()) {
    const writers = await Promise.all([
      writer(dataDir, 'a', round, killAfter),
      writer(dataDir, 'b', round, killAfter + 13),
    ]);
    for (const { go } of writers) go();
    for (const { said } of writers) acknowledged.push(...(await said));
  }
  expect(acknowledged.length).toBeGreaterThan(2 * (17 + 5 + 40 + 61));

  const store = await open({ dataDir, masterKey });
  expect(await store.check()).toEqual([]);
  expect((await store.verify(() => null)).faults).toEqual([]);

  const commands = new Map<string, Set<string>>();
  for (const line of acknowledged) {
    const [kind, of = '', what = ''] = line.split(' ');
    const id = caseId.parse(kind === 'shared' ? 'shared' : `case-${of}`);
    if (!commands.has(id)) {
      const loaded = await store.loadCase(id);
      commands.set(id, new Set(loaded.ok ? loaded.events.map(({ commandId }) => commandId) : []));
    }
    if (kind === 'file') expect((await store.files.get(id, fileId.parse(what))).length, line).toBe(150_000);
    else expect(commands.get(id)?.has(kind === 'event' ? what : of), line).toBe(true);
  }

  // Each event but the first of a case stands with its outbox row, and the other way round.
  const hand = new Database(join(dataDir, 'cases.db'), { readonly: true });
  const alone = hand
    .prepare(
      "select count(*) from events e full join outbox o on o.dedupe = e.command_id where (e.case_id is null or (o.id is null and e.seq > 1 and e.case_id <> 'shared'))",
    )
    .pluck();
  expect(alone.get()).toBe(0);
  hand.close();

  // A command sent again after the crash is done once, whether or not it had come through.
  const last = caseId.parse(`case-${acknowledged.at(-1)?.split(' ')[1]}`);
  const { version } = await store.loadCase(last);
  const again = note(last, version, { commandId: 'sent again' });
  expect(await store.append({ ...again, projection: newCase().projection })).toMatchObject({ ok: true });
  expect(await store.append(again)).toMatchObject({ ok: false, code: 'duplicate', version: version + 1 });
});

it('a sweep leaves what is being written, however far ahead the clock was set', async () => {
  const store = await open({ dataDir: folder(), masterKey });
  const one = newCase();
  await store.openCase(one);
  const sweep = () => store.files.sweep(one.caseId, Number.MAX_SAFE_INTEGER, async () => false);
  async function* slow() {
    yield Buffer.alloc(200_000, 'Ida Blom ');
    expect(await sweep()).toBe(0);
    yield Buffer.from('and the rest');
  }
  const { fileId } = await store.files.put(one.caseId, slow(), at);
  expect((await store.files.get(one.caseId, fileId)).toString()).toMatch(/and the rest$/);
  expect(await sweep()).toBe(1);
});

it('a file cut off while written is never seen, holds no plain text, and is swept', async () => {
  const dataDir = folder();
  const store = await open({ dataDir, masterKey });
  const one = newCase();
  await store.openCase(one);
  async function* breaking() {
    yield Buffer.alloc(200_000, 'Ida Blom ');
    const [part] = readdirSync(join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.part'),
    );
    expect(part).toBeDefined();
    expect(readFileSync(join(dataDir, 'files', part ?? '')).includes('Ida Blom')).toBe(false);
    throw new Error('the upload broke off');
  }
  await expect(store.files.put(one.caseId, breaking(), at)).rejects.toThrow('broke off');
  expect(await store.files.list(one.caseId)).toEqual([]);
  const kept = await store.files.put(one.caseId, Buffer.from('named'), at);
  const orphan = await store.files.put(one.caseId, Buffer.from('named by nobody'), at);
  const isNamed = async (id: string): Promise<boolean> => id === kept.fileId;
  expect(await store.files.sweep(one.caseId, 0, isNamed)).toBe(0);
  expect(await store.files.sweep(one.caseId, Number.MAX_SAFE_INTEGER, isNamed)).toBe(1);
  expect(await store.files.has(one.caseId, orphan.fileId)).toBe(false);
  expect((await store.files.get(one.caseId, kept.fileId)).toString()).toBe('named');
});
