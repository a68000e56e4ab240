import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { project } from '../../app/services/project.ts';
import { loadOrCreateMasterKey } from '../../db/seal/master-key.ts';
import { openStore } from '../../db/store.ts';
import { fold } from '../../machines/case.ts';
import { caseEvent } from '../../machines/events.ts';
import { folder, freshStores } from './engines.ts';
import { at, newCase } from './made-up.ts';

freshStores();

const run = (command: string, env: Record<string, string>, ...args: string[]) => {
  const { PATH = '', HOME = '' } = process.env;
  const ended = spawnSync(process.execPath, ['app/cli/run.js', `app/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
  });
  return { code: ended.status, answer: ended.stdout === '' ? null : JSON.parse(ended.stdout), said: ended.stderr };
};

const received = (reference: string) =>
  caseEvent.parse({
    type: 'request.received',
    on: '2026-03-02',
    by: { kind: 'requester', id: 's1' },
    reference,
    right: 'access',
    nation: 'england-and-wales',
    rules: 'uk-2026-1',
    submissionId: 's1',
    linked: [],
    channel: 'portal',
    receivedOn: '2026-03-02',
    loggedOn: '2026-03-02',
    capacity: 'self',
    requester: { name: 'Ida Blom', otherNames: [], bornOn: null, address: null },
    subject: null,
    relationship: null,
    contact: { ways: [], email: null, phone: null, address: null, worker: null, safe: 'yes', safetyNote: null },
    delivery: 'portal',
    help: [],
    neededBy: null,
    answers: [],
    proof: { how: 'none', files: [] },
  });

it('verify, doctor, backup, restore and rewrap answer in JSON and by exit code', async () => {
  const home = folder();
  const env = { DATA_DIR: join(home, 'data'), KEY_FILE: join(home, 'keys', 'master.key') };
  const store = await openStore({ dataDir: env.DATA_DIR, masterKey: loadOrCreateMasterKey(env.KEY_FILE) });
  const one = newCase();
  const payload = received(one.projection.reference);
  const shown = project(fold([payload]), at);
  await store.openCase({ ...one, projection: shown, events: [{ type: 'request.received', v: 1, payload }] });
  await store.close();

  expect(run('verify', env)).toMatchObject({ code: 0, answer: { ok: true, cases: 1, replayed: 1, faults: [] } });
  expect(run('doctor', env)).toMatchObject({ code: 0, answer: { ok: true } });
  expect(run('backup', env, join(home, 'backup'))).toMatchObject({ code: 0, answer: { ok: true, databases: true } });

  const other = { DATA_DIR: join(home, 'other'), KEY_FILE: env.KEY_FILE };
  const noKey = run('restore', { ...other, KEY_FILE: join(home, 'nothing') }, join(home, 'backup'));
  expect(noKey).toMatchObject({ code: 1, answer: null });
  expect(noKey.said).toContain('master key');
  expect(existsSync(join(home, 'nothing'))).toBe(false);
  expect(run('restore', other, join(home, 'backup'))).toMatchObject({ code: 0, answer: { ok: true, cases: 1 } });

  const key = join(home, 'keys', 'next.key');
  expect(run('rewrap', other, key)).toMatchObject({ code: 0, answer: { rewrapped: 3 } });
  const old = run('verify', other);
  expect(old).toMatchObject({ code: 1, answer: null });
  expect(old.said).toContain('another master key');
  expect(run('verify', { ...other, KEY_FILE: key })).toMatchObject({ code: 0, answer: { ok: true } });

  const hand = new Database(join(env.DATA_DIR, 'cases.db'));
  hand.exec("update cases set due_on = '2027-01-01'");
  expect(run('verify', env)).toMatchObject({
    code: 1,
    answer: {
      ok: false,
      faults: [
        {
          reference: one.projection.reference,
          fault: 'projection',
          what: `dueOn shows "2027-01-01", the events say "${shown.dueOn}"`,
        },
      ],
    },
  });
  hand.exec(`update cases set due_on = '${shown.dueOn}'; update events set at = at + 1`);
  hand.close();
  expect(run('verify', env)).toMatchObject({
    code: 1,
    answer: {
      ok: false,
      faults: [{ reference: one.projection.reference, seq: 1, type: 'request.received', fault: 'changed' }],
    },
  });
  expect(run('doctor', env)).toMatchObject({ code: 1, answer: { ok: false } });
});

it('names the event at which a history stops making sense', async () => {
  const home = folder();
  const env = { DATA_DIR: join(home, 'data'), KEY_FILE: join(home, 'keys', 'master.key') };
  const store = await openStore({ dataDir: env.DATA_DIR, masterKey: loadOrCreateMasterKey(env.KEY_FILE) });
  const one = newCase();
  const payload = received(one.projection.reference);
  const by = { kind: 'staff', id: 's2', roles: ['reviewer'] };
  const approval = caseEvent.parse({ type: 'approval.given', on: '2026-03-03', by, note: '' });
  await store.openCase({
    ...one,
    events: [
      { type: 'request.received', v: 1, payload },
      { type: 'approval.given', v: 1, payload: approval },
    ],
  });
  await store.close();
  const { code, answer } = run('verify', env);
  expect(code).toBe(1);
  expect(answer.faults).toMatchObject([{ reference: one.projection.reference, fault: 'does-not-replay' }]);
  expect(answer.faults[0].what).toContain('event 2 (approval.given)');
});
