import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { storageFault } from '../../db/faults.ts';
import { freshStores } from '../db/engines.ts';
import { newCase, note } from '../db/made-up.ts';

const { settings, open } = freshStores();

it('connections cut while working: nothing acknowledged is lost, nothing is done twice, work goes on', async () => {
  const of = await settings('postgres');
  const store = await open(of);
  const one = newCase();
  await store.openCase(one);
  const executioner = new pg.Client({ connectionString: of.databaseUrl, application_name: 'executioner' });
  await executioner.connect();
  // Every connection of the store at once, whatever it is doing: idle, in a statement, or between two of a transaction.
  const cut = () =>
    executioner.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rightsdesk'");

  const acknowledged: string[] = [];
  const faults: string[] = [];
  /** As a browser does that repeats a form until it is answered: the same command id each time. */
  const persist = async (commandId: string): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      try {
        const { version } = await store.loadCase(one.caseId);
        const outbox = [{ kind: 'mail', dedupe: commandId, caseId: one.caseId, body: {} }];
        const answer = await store.append(note(one.caseId, version, { projection: one.projection, commandId, outbox }));
        if (answer.ok || answer.code === 'duplicate') return void acknowledged.push(commandId);
      } catch (error) {
        // Whatever else came up would be answered as a failure of ours.
        const fault = storageFault(error);
        if (fault === null) throw error;
        faults.push(fault);
      }
    }
    throw new Error('was never answered');
  };
  const commands = Array.from({ length: 60 }, () => randomUUID());
  const waiting = [...commands];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await persist(next);
  };
  let isWorking = true;
  const cutting = (async () => {
    for (let cuts = 0; isWorking && cuts < 40; cuts += 1) await cut();
  })();
  await Promise.all([worker(), worker(), worker()]);
  isWorking = false;
  await cutting;

  expect(faults.length).toBeGreaterThan(0);
  expect(new Set(faults)).toEqual(new Set(['unreachable']));
  expect(acknowledged.sort()).toEqual(commands.sort());
  const loaded = await store.loadCase(one.caseId);
  expect(
    loaded.ok &&
      loaded.events
        .slice(1)
        .map(({ commandId }) => commandId)
        .sort(),
  ).toEqual(commands);
  expect((await store.outbox.ofCase(one.caseId)).map(({ dedupe }) => dedupe).sort()).toEqual(commands);
  expect((await store.verify(() => null)).faults).toEqual([]);
  await executioner.end();
});

it('a connection cut between two statements of a transaction ends neither the process nor the next request', async () => {
  const of = await settings('postgres');
  const store = await open(of);
  const one = newCase();
  await store.openCase(one);
  const executioner = new pg.Client({ connectionString: of.databaseUrl, application_name: 'executioner' });
  await executioner.connect();
  // A row held by somebody else makes the transaction wait in the middle; then it is cut.
  await executioner.query('begin');
  await executioner.query('select 1 from cases where id = $1 for update', [one.caseId]);
  const command = note(one.caseId, 1, { projection: one.projection });
  const cut = store.append(command).then(
    () => null,
    (error: unknown) => storageFault(error),
  );
  const held = async (): Promise<number> => {
    const { rows } = await executioner.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'rightsdesk' and wait_event_type = 'Lock'",
    );
    return rows[0]?.pid ?? held();
  };
  await executioner.query('select pg_terminate_backend($1)', [await held()]);
  expect(await cut).toBe('unreachable');
  await executioner.query('rollback');
  expect(await store.append(command)).toEqual({ ok: true, version: 2 });
  expect(await store.append(command)).toEqual({ ok: false, code: 'duplicate', version: 2 });
  await executioner.end();
});
