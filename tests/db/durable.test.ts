import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { restore } from '../../db/backup.ts';
import { setPragmas } from '../../db/engine.sqlite.ts';
import { normalise } from '../../db/seal/blind.ts';
import { loadOrCreateMasterKey, parseMasterKey } from '../../db/seal/master-key.ts';
import { openStore } from '../../db/store.ts';
import { folder, freshStores, masterKey } from './engines.ts';
import { at, newCase, note } from './made-up.ts';

const { settings, open } = freshStores();

it('runs every connection with synchronous=FULL, before and after writes and when opened again', () => {
  const file = join(folder(), 'x.db');
  for (let round = 0; round < 2; round += 1) {
    const client = new Database(file);
    setPragmas(client);
    client.exec('create table if not exists t (x); insert into t values (1)');
    expect(client.pragma('synchronous', { simple: true })).toBe(2);
    expect(client.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(client.pragma('secure_delete', { simple: true })).toBe(1);
    client.close();
  }
});

it('leaves no byte of a destroyed key or of its index in the vault files', async () => {
  const of = await settings('sqlite');
  const store = await open(of);
  const one = newCase();
  await store.openCase(one);
  const vault = new Database(join(of.dataDir, 'vault.db'), { readonly: true });
  const wrapped = vault.prepare('select wrapped from keys where owner = ?').pluck().get(one.caseId);
  const tokens = vault.prepare('select token from tokens where owner = ?').pluck().all(one.caseId).map(String);
  vault.close();
  const lies = (what: string | Buffer): boolean =>
    readdirSync(of.dataDir)
      .filter((name) => name.startsWith('vault.db'))
      .some((name) => readFileSync(join(of.dataDir, name)).includes(what));
  if (!Buffer.isBuffer(wrapped)) throw new Error('no key');
  expect([lies(wrapped), ...tokens.map(lies)]).toEqual([true, true, true, true]);
  await store.destroyKey(one.caseId, at);
  expect([lies(wrapped), ...tokens.map(lies)]).toEqual([false, false, false, false]);
});

it('writes no personal data in the clear, in neither database', async () => {
  const of = await settings('sqlite');
  const store = await open(of);
  const one = newCase();
  await store.openCase(one);
  await store.drafts.create({ id: 'draft-1', token: 't', data: { name: 'Ida Blom' }, now: at, expiresAt: at + 1 });
  for (const name of readdirSync(of.dataDir).filter((each) => each.includes('.db')))
    expect(readFileSync(join(of.dataDir, name)).includes('Blom'), name).toBe(false);
});

it('finishes at start what was noted as destroyed and not done', async () => {
  const of = { ...(await settings('sqlite')), ledgerDir: folder() };
  const store = await openStore(of);
  const one = newCase();
  await store.openCase(one);
  await store.close();
  writeFileSync(join(of.ledgerDir, 'destroyed.jsonl'), `${JSON.stringify({ caseId: one.caseId, at })}\n`);
  const again = await open(of);
  expect(await again.loadCase(one.caseId)).toMatchObject({ code: 'sealed' });
  expect(await again.caseRow(one.caseId)).toMatchObject({ destroyedAt: at });
});

it('backs up while running and restores cases, files and ledger; what was destroyed stays destroyed', async () => {
  const of = await settings('sqlite');
  const store = await open(of);
  const [kept, gone] = [newCase(), newCase()];
  await store.openCase(kept);
  await store.openCase(gone);
  const file = await store.files.put(kept.caseId, Buffer.from('the file'), at);
  await store.anchor(at);
  const to = folder();
  const first = await store.backup(to, at);
  expect(first).toMatchObject({ databases: true, filesCopied: 2, vaultBackupsForgotten: 0 });

  await store.append(note(kept.caseId, 1, { projection: kept.projection }));
  await store.destroyKey(gone.caseId, at);
  const day = 24 * 60 * 60 * 1000;
  const second = await store.backup(to, at + 31 * day);
  expect(second.vaultBackupsForgotten).toBe(1);
  expect(readdirSync(join(to, 'cases')).sort()).toEqual([`${first.name}.db`, `${second.name}.db`]);
  expect(existsSync(join(to, 'vault', `${first.name}.db`))).toBe(false);

  // The oldest cases with the newest vault.
  const dataDir = folder();
  expect(await restore(to, { dataDir }, first.name)).toEqual({ cases: first.name, vault: second.name });
  const restored = await open({ dataDir, masterKey });
  expect(await restored.loadCase(kept.caseId)).toMatchObject({ ok: true, version: 1 });
  expect(await restored.loadCase(gone.caseId)).toMatchObject({ ok: false, code: 'sealed' });
  expect((await restored.files.get(kept.caseId, file.fileId)).toString()).toBe('the file');
  expect(await restored.check()).toEqual([]);
  await expect(restore(to, { dataDir })).rejects.toThrow('empty folder');
  await expect(restore(folder(), { dataDir: folder() })).rejects.toThrow('no backup');
});

it('destroys again what a vault backup older than the destruction brings back', async () => {
  const of = { ...(await settings('sqlite')), ledgerDir: folder() };
  const store = await openStore(of);
  const one = newCase();
  await store.openCase(one);
  const to = folder();
  await store.backup(to, at);
  await store.destroyKey(one.caseId, at + 1);
  await store.close();
  const dataDir = folder();
  await restore(to, { dataDir, ledgerDir: of.ledgerDir });
  const restored = await open({ ...of, dataDir });
  expect(await restored.loadCase(one.caseId)).toMatchObject({ ok: false, code: 'sealed' });
});

it('refuses a database made by a newer version', async () => {
  const of = await settings('sqlite');
  await (await openStore(of)).close();
  const client = new Database(join(of.dataDir, 'cases.db'));
  client.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)").run();
  client.close();
  await expect(openStore(of)).rejects.toThrow('newer version');
});

it('refuses a PostgreSQL without a vault of its own', async () => {
  const url = 'postgresql://localhost/rightsdesk';
  for (const vaultUrl of [undefined, url])
    await expect(openStore({ dataDir: folder(), masterKey, databaseUrl: url, vaultUrl })).rejects.toThrow('VAULT_URL');
});

it('makes a master key once, for its owner only, and refuses one that others may read', () => {
  const file = join(folder(), 'keys', 'master.key');
  const key = loadOrCreateMasterKey(file);
  expect(key).toHaveLength(32);
  expect(loadOrCreateMasterKey(file).equals(key)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  expect(() => loadOrCreateMasterKey(file)).toThrow('chmod 600');
  expect(() => parseMasterKey('c2hvcnQ=')).toThrow('32 bytes');
});

it.each([
  ['name', '  Zoë   Ångström-Lee ', 'zoe angstrom lee'],
  ['name', 'O’Brien', 'obrien'],
  ['name', "O'Brien", 'obrien'],
  ['phone', '+44 (0)7700 900 123', '07700900123'],
  ['phone', '0044 7700900123', '07700900123'],
  ['phone', '07700-900123', '07700900123'],
  ['email', ' Ida.Blom@Example.ORG ', 'ida.blom@example.org'],
  ['reference', 'rd-26 0001', 'rd260001'],
] as const)('looks for a %s %j as %j', (field, typed, wanted) => {
  expect(normalise(field, typed)).toBe(wanted);
});
