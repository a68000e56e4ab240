import type { ClaimedItem, Outbox } from '../../app/jobs/outbox.ts';

interface Row {
  item: Omit<ClaimedItem, 'attempts'>;
  attempts: number;
  availableAt: number;
  leaseBy: string | null;
  leaseUntil: number;
  ended: 'done' | 'dead' | null;
  error: string;
}

/** An outbox in memory with the rules of the real one. */
export async function openQueue(_clock: { now(): number }) {
  const rows: Row[] = [];
  const held = (id: string | number, who: string) =>
    rows.find((row) => row.item.id === id && row.leaseBy === who && !row.ended);
  const outbox: Outbox = {
    async claim(who, n, leaseMs, now) {
      const due = rows.filter((row) => !row.ended && row.availableAt <= now && row.leaseUntil < now).slice(0, n);
      for (const row of due)
        Object.assign(row, { leaseBy: who, leaseUntil: now + leaseMs, attempts: row.attempts + 1 });
      return due.map((row) => ({ ...row.item, attempts: row.attempts }));
    },
    async done(id, who) {
      const row = held(id, who);
      if (row) row.ended = 'done';
    },
    async fail(id, who, error, now) {
      const row = held(id, who);
      if (!row) return;
      const dead = row.attempts >= 10;
      Object.assign(row, { error, leaseBy: null, leaseUntil: 0, ended: dead ? 'dead' : null });
      row.availableAt = now + 2 ** row.attempts * 60_000;
    },
  };
  return {
    outbox,
    async add(dedupes: string[], availableAt = 0, kind = 'work') {
      for (const dedupe of dedupes) {
        const item = { id: rows.length + 1, kind, dedupe, caseId: null, body: {} };
        rows.push({ item, attempts: 0, availableAt, leaseBy: null, leaseUntil: 0, ended: null, error: '' });
      }
    },
    dead: async () =>
      rows.filter((row) => row.ended === 'dead').map(({ item, error }) => ({ dedupe: item.dedupe, error })),
  };
}
