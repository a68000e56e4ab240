import { startRunner } from '../../app/jobs/runner.ts';
import { createLog } from '../../app/log.ts';
import { openStore } from '../../db/store.ts';

/*
 * A process that does what waits, and dies of one kind of work: killed outright, without a word to the outbox. Says on
 * stdout what it did, and ends by itself when nothing is left. Arguments: data folder, its name, the time (epoch ms).
 */
const [dataDir = '', who = '', now = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 7) });
const runner = startRunner({
  app: null,
  outbox: store.outbox,
  jobs: {
    deadly: async () => void process.kill(process.pid, 'SIGKILL'),
    harmless: async (_, { dedupe }) => void process.stdout.write(`${dedupe}\n`),
  },
  clock: { now: () => Number(now) },
  log: createLog(
    () => undefined,
    () => Number(now),
  ),
  who,
  slots: 1,
});
await runner.drain();
await runner.stop();
await store.close();
