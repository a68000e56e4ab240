import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outbox } from '../../app/jobs/outbox.ts';
import { openStore, type Store } from '../../db/store.ts';

type Row = Awaited<ReturnType<Store['outbox']['claim']>>[number];

/** Empty outboxes of real stores; `close` removes them all. */
export function queues() {
  const opened: { store: Store; folder: string }[] = [];
  return {
    async open(clock: { now(): number }) {
      const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-queue-'));
      const store = await openStore({ dataDir: folder, masterKey: Buffer.alloc(32, 7) });
      opened.push({ store, folder });
      const outbox: Outbox<Row> = store.outbox;
      return {
        outbox,
        add: (dedupes: string[], availableAt = clock.now(), kind = 'work') =>
          store.outbox.add(
            dedupes.map((dedupe) => ({ kind, dedupe, caseId: null, body: {}, availableAt })),
            clock.now(),
          ),
        dead: async () => (await store.outbox.dead()).map(({ dedupe, error }) => ({ dedupe, error })),
      };
    },
    async close() {
      for (const { store, folder } of opened.splice(0)) {
        await store.close();
        rmSync(folder, { recursive: true });
      }
    },
  };
}

export type Queue = Awaited<ReturnType<ReturnType<typeof queues>['open']>>;
export type QueueRow = Row;
