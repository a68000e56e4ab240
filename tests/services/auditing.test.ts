import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { auditFilters, auditLog } from '../../app/services/auditing/audit-log.ts';
import { checkChain } from '../../app/services/auditing/check-chain.ts';
import { exportAudit } from '../../app/services/auditing/export.ts';
import { standingOut } from '../../app/services/auditing/standing-out.ts';
import { takeOut } from '../../app/services/exports/take-out.ts';
import { houseBooks } from '../../db/house-deeds.ts';
import type { StaffRole } from '../../machines/actors.ts';
import { busyDays } from '../../machines/auditing/volume.ts';
import { month } from '../../machines/dates.ts';
import { type CaseId, caseId, type StaffId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { aCase, does, openWorld } from '../review/world.ts';

let app: App;
let clock: { at: number };
let ids: CaseId[];
let nora: StaffId;
let grace: StaffId;
const folder = mkdtempSync(join(tmpdir(), 'rd-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function someone(name: string, role: StaffRole): Promise<StaffId> {
  const email = `${name.replace(' ', '.').toLowerCase()}@northfold.example`;
  const made = await app.auth.accounts.createAccount({
    ...{ name, email, roles: [role], password: 'harbour-lantern-violet', demo: true },
  });
  if (!made.ok) throw new Error(made.code);
  return made.id;
}

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  nora = await someone('Nora Fenwick', 'officer');
  grace = await someone('Grace Adeyemi', 'dpo');
  await someone('Sam Okoro', 'administrator');
  ids = [];
  for (let n = 0; n < 11; n++) ids.push(await aCase(app));
  for (const id of ids) {
    await does(app, id, { kind: 'staff', id: nora, roles: ['officer'] }, { type: 'case.opened', reason: 'Covering' });
  }
});

const asked = (filters: Record<string, string>) => auditFilters.parse(filters);

it('says who opened which case and why; an auditor reads no reason, since it may name somebody', async () => {
  const byNora = await auditLog(app, asked({ who: nora, what: 'looking' }), true);
  expect(byNora.lines).toHaveLength(11);
  expect(byNora.lines[0]).toMatchObject({ byId: nora, what: 'Opened a case that was not theirs', why: 'Covering' });
  expect((await auditLog(app, asked({ who: nora }), false)).lines.map(({ why }) => why)).toEqual(Array(11).fill(null));
  const reference = byNora.lines[0]?.of?.reference ?? '';
  expect((await auditLog(app, asked({ reference }), true)).lines.length).toBeGreaterThan(1);
  expect(await auditLog(app, asked({ reference: 'RD-NONE-0000' }), true)).toMatchObject({ isUnknown: true, lines: [] });
  expect((await auditLog(app, asked({ who: nora, to: '2026-05-31' }), true)).lines).toEqual([]);
  expect((await auditLog(app, asked({ who: nora, from: '2026-06-01', to: '2026-06-01' }), true)).lines).toHaveLength(
    11,
  );
});

it('what belongs to no case stands in the same list: sign-ins, roles, what was taken out, settings; by person, day and case, page by page', async () => {
  clock.at += 1000;
  await app.auth.events.add('signed-in', nora);
  await app.auth.events.add('sign-in-failed', null);
  await app.auth.events.add('roles-changed', nora, grace, 'officer → dpo');
  const reference = (await app.store.caseRow(ids[0] ?? caseId.parse('none')))?.reference ?? '';
  await takeOut(app, grace, `List of redactions of ${reference}`, { name: 'list.csv', bytes: new Uint8Array() });
  await app.store.rota.add({
    ...{ at: clock.at, byId: grace, untilOn: day('2026-06-30') },
    change: { type: 'absence.recorded', id: 'away', staffId: nora, from: day('2026-06-29'), to: day('2026-06-30') },
  });
  const words = async (filters: Record<string, string>) =>
    (await auditLog(app, asked(filters), true)).lines.map(({ what, byId, aboutId, why }) => [what, byId, aboutId, why]);
  const [failed, signedIn] = [
    ['Sign-in failed', 'unknown', null, null],
    ['Signed in', nora, null, null],
  ];
  const roles = ['Roles changed', grace, nora, 'officer → dpo'];
  const taken = ['Took out a list, figures or a letter', grace, null, `List of redactions of ${reference}`];
  const away = ['Put down an absence', grace, nora, null];
  expect(new Set(await words({ what: 'accounts' }))).toEqual(new Set([failed, signedIn, roles]));
  expect((await words({ what: 'settings' }))[0]).toEqual(away);
  expect(await words({ what: 'settings' })).toContainEqual([
    'Changed the settings: version 1',
    'jobs',
    null,
    'From the settings',
  ]);
  expect(new Set(await words({ who: grace }))).toEqual(new Set([roles, taken, away]));
  expect(await words({ who: nora, what: 'accounts' })).toHaveLength(2);
  expect(await words({ reference, what: 'looking' })).toContainEqual(taken);
  expect(await words({ what: 'accounts', to: '2026-05-31' })).toEqual([]);
  for (let n = 0; n < 60; n++) await app.auth.events.add('signed-out', nora);
  // Every line once, however the pages are cut; many happened at the same instant.
  const all: string[] = [];
  for (let place: Record<string, string> | null = {}; place; ) {
    const { lines, next } = await auditLog(app, asked(place), true);
    all.push(...lines.map(({ id }) => id));
    place = next && Object.fromEntries(Object.entries(next).flatMap(([k, v]) => (v === null ? [] : [[k, String(v)]])));
  }
  const cases = await app.store.audit.deeds({}, null, 1000);
  const house = await app.store.audit.houseDeeds({ books: houseBooks }, null, 1000);
  expect(all).toHaveLength(cases.length + house.length);
  expect(new Set(all).size).toBe(all.length);
  const first = await app.store.audit.houseDeeds({ books: houseBooks }, null, 2);
  const last = first.at(-1);
  expect(last && (await app.store.audit.houseDeeds({ books: houseBooks }, { at: last.at, last }, 1000))).toEqual(
    house.slice(2),
  );
});

it('many cases on a day and the surname of the person stand out; whose name it is, is not said (DPA 2018 s.170)', async () => {
  const found = await standingOut(app);
  expect(found.busy).toEqual([{ who: nora, cases: 11, usual: null, on: '2026-06-01' }]);
  // All made-up cases are Maya Fenwick's.
  expect(found.related).toHaveLength(11);
  expect(found.related.every(({ who, how }) => who === nora && how === 'surname')).toBe(true);
  expect(JSON.stringify(found)).not.toContain('Fenwick');
  const maya = await someone('Maya Fenwick', 'officer');
  const [first] = ids;
  if (!first) throw new Error('no case');
  await does(app, first, { kind: 'staff', id: maya, roles: ['officer'] }, { type: 'case.opened', reason: 'Mine' });
  expect((await standingOut(app)).related[0]).toMatchObject({ who: maya, caseId: first, how: 'own' });
});

it('somebody who is in many cases every day does not stand out, nor do nine', () => {
  const usual = (cases: number) => [1, 2, 3, 4, 5, 6].map((day) => ({ who: 'olive', day, cases }));
  expect(busyDays([...usual(20), { who: 'olive', day: 7, cases: 30 }])).toEqual([]);
  expect(busyDays([...usual(4), { who: 'olive', day: 7, cases: 12 }])).toEqual([
    { who: 'olive', day: 7, cases: 12, usual: 4 },
  ]);
  expect(busyDays([{ who: 'new', day: 7, cases: 9 }])).toEqual([]);
});

const hasOpenssl = (): boolean =>
  /^OpenSSL [3-9]/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
const isSignedHere = (where: string): boolean => {
  const [sums, key, signature] = ['SHA256SUMS', 'key.pem', 'SHA256SUMS.sig'].map((name) =>
    readFileSync(join(where, name)),
  );
  return verify(null, sums ?? Buffer.alloc(0), createPublicKey(key ?? ''), signature ?? Buffer.alloc(0));
};

it('an export is checked with a shell alone: sums, their signature, a line taken out of the middle, a deed of the house; it names nobody', async () => {
  clock.at = Date.parse('2026-06-02T02:00:00Z');
  await app.store.audit.houseDays.note(day('2026-06-02'), clock.at);
  const file = await exportAudit(app, grace, month.parse('2026-06'));
  if (!file.ok) throw new Error(file.sentence);
  const files = unzipSync(file.bytes);
  const where = join(folder, 'export');
  mkdirSync(where);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(where, name), bytes);
  const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
  for (const name of ['Nora', 'Maya', 'Fenwick', 'Covering', nora, 'From the settings'])
    expect(text('events.jsonl') + text('house.jsonl')).not.toContain(name);
  expect(text('events.jsonl')).toContain('"by":"Person 1"');
  for (const line of [
    '"book":"accounts","what":"sign-in-failed","by":null,"about":null,"detail":null}',
    '"book":"accounts","what":"roles-changed","by":"Person 2","about":"Person 1","detail":"officer → dpo"}',
    '"book":"rota","what":"absence.recorded","by":"Person 2","about":"Person 1","detail":null}',
    '"book":"settings","what":"changed","by":null,"about":null,"detail":"version 1"}',
  ])
    expect(text('house.jsonl')).toContain(line);

  const shell = (script: string) => execFileSync('sh', ['-c', script], { cwd: where, encoding: 'utf8' });
  expect(shell('sha256sum -c SHA256SUMS')).toContain('events.jsonl: OK');
  // The script as the README gives it.
  const steps = text('README.txt');
  const script = steps.slice(steps.indexOf('previous=$('), steps.indexOf('\n\n  4.'));
  expect(shell(script)).toMatch(/^last line: [0-9a-f]{64}\n$/);
  const ofDays = steps.slice(steps.indexOf('previous=\n'), steps.indexOf('     The same lines stand'));
  expect(shell(ofDays)).toBe('last day: 2026-06-01\n');
  // With the OpenSSL of this machine where it has one of the version the README asks for; else by the same check in Node, which
  // shows the signature and not the command.
  const signed = () => {
    if (!hasOpenssl()) return isSignedHere(where);
    const command = /openssl pkeyutl .*/.exec(steps)?.[0] ?? 'false';
    const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: where, encoding: 'utf8' });
    return status === 0 && stdout.includes('Verified Successfully');
  };
  expect(signed()).toBe(true);
  const sums = text('SHA256SUMS');
  writeFileSync(join(where, 'SHA256SUMS'), sums.replace('events', 'Events'));
  expect(signed()).toBe(false);
  writeFileSync(join(where, 'SHA256SUMS'), sums);
  const lines = text('events.jsonl').split('\n');
  writeFileSync(join(where, 'events.jsonl'), lines.filter((_, index) => index !== 5).join('\n'));
  expect(shell(script)).toContain('BROKEN');
  const deeds = text('house.jsonl');
  writeFileSync(join(where, 'house.jsonl'), deeds.replace(/.*sign-in-failed.*\n/, ''));
  expect(shell(ofDays)).toBe('BROKEN: 2026-06-01\nlast day: 2026-06-01\n');
  expect((await app.auth.events.list(1))[0]).toMatchObject({ type: 'exported', staffId: grace });
});

it('the nightly check keeps what it gave; a changed event or deed of the house is told to the DPO and the administrator at once, and once', async () => {
  expect(await checkChain(app)).toBe(true);
  expect((await app.store.chainChecks.last(1))[0]).toMatchObject({ ok: true, cases: 11, faults: [] });
  const hand = new Database(join(app.settings.dataDir, 'cases.db'));
  hand.prepare("update events set type = 'note.added' where case_id = ? and seq = 2").run(ids[0]);
  hand.prepare("delete from staff_event where type = 'sign-in-failed'").run();
  hand.close();
  clock.at += 1000;
  expect(await checkChain(app)).toBe(false);
  clock.at += 1000;
  expect(await checkChain(app)).toBe(false);
  const [last] = await app.store.chainChecks.last(1);
  expect(last?.faults[0]).toMatch(/^RD-TEST-\d{4} event 2: changed$/);
  expect(last?.faults.at(-1)).toMatch(/^what was done in the house on 2026-06-01 is not what was noted: \d+ deeds/);
  const mails = (await app.store.outbox.claim('test', 100, 1000, clock.at)).filter(
    ({ body }) => body.template === 'record-changed',
  );
  expect(mails).toHaveLength(2);
});
