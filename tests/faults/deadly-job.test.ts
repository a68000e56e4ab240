import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { folder, freshStores, masterKey } from '../db/engines.ts';
import { at } from '../db/made-up.ts';

const { open } = freshStores();
const minute = 60_000;

it('work that kills its process each time is given up after ten, and the rest is done', async () => {
  const dataDir = folder();
  const before = await openStore({ dataDir, masterKey });
  await before.outbox.add([{ kind: 'deadly', dedupe: 'deadly', caseId: null, body: {} }], at);
  await before.outbox.add([{ kind: 'harmless', dedupe: 'harmless', caseId: null, body: {}, availableAt: at + 1 }], at);
  await before.close();

  const ends: (string | null)[] = [];
  let said = '';
  for (let life = 0; life < 11; life += 1) {
    const now = String(at + life * 2 * minute);
    const args = ['app/cli/run.js', 'tests/faults/deadly.ts', dataDir, `life ${life}`, now];
    const { signal, stdout } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ends.push(signal);
    said += stdout;
  }
  expect(ends).toEqual([...Array<string>(10).fill('SIGKILL'), null]);
  expect(said).toBe('harmless\n');

  const store = await open({ dataDir, masterKey });
  expect(await store.outbox.dead()).toMatchObject([{ dedupe: 'deadly', attempts: 10, doneAt: null }]);
  expect(await store.outbox.waiting(at + 60 * minute)).toEqual({ waiting: 0, oldestAt: null });
});
