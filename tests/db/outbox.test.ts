import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { staffId } from '../../machines/ids.ts';
import { engines, freshStores } from './engines.ts';
import { at } from './made-up.ts';

const { settings, open } = freshStores();
const minute = 60_000;

describe.each(engines)('the outbox on %s', async (engine) => {
  const of = await settings(engine);
  const { outbox } = await open(of);
  const { outbox: elsewhere } = await open(of);
  const queue = async (n: number): Promise<string[]> => {
    const dedupes = Array.from({ length: n }, () => randomUUID());
    await outbox.add(
      dedupes.map((dedupe) => ({ kind: 'mail', dedupe, caseId: null, body: { template: 'note' } })),
      at,
    );
    return dedupes;
  };
  const drain = async (): Promise<void> => {
    for (const { id } of await outbox.claim('drain', 1000, minute, Number.MAX_SAFE_INTEGER - minute))
      await outbox.done(id, 'drain', at);
  };

  it('queues an effect once', async () => {
    const item = { kind: 'mail', dedupe: randomUUID(), caseId: null, body: {} };
    await outbox.add([item, item], at);
    await outbox.add([item], at);
    expect(await outbox.claim('a', 10, minute, at)).toHaveLength(1);
    await drain();
  });

  it('gives only the kinds of work that are asked for, or all but some', async () => {
    const of = (kind: string) => ({ kind, dedupe: randomUUID(), caseId: null, body: {} });
    const [mail, scan, other] = [of('mail'), of('scan'), of('other')];
    await outbox.add([mail, scan, other], at);
    const claimed = async (kinds: Parameters<typeof outbox.claim>[4]) =>
      (await outbox.claim('a', 10, minute, at, kinds)).map(({ dedupe }) => dedupe);
    expect(await claimed({ only: ['scan', 'nothing'] })).toEqual([scan.dedupe]);
    expect(await claimed({ not: ['mail', 'scan'] })).toEqual([other.dedupe]);
    expect(await claimed({})).toEqual([mail.dedupe]);
    await drain();
  });

  it('gives every row to one of several workers', async () => {
    const dedupes = await queue(60);
    const taken: string[] = [];
    const worker = async (who: string, from: typeof outbox): Promise<void> => {
      for (;;) {
        const rows = await from.claim(who, 7, minute, at);
        if (rows.length === 0) return;
        for (const row of rows) {
          taken.push(row.dedupe);
          expect(await from.done(row.id, who, at)).toBe(true);
        }
      }
    };
    // On PostgreSQL a worker may find all rows locked for a moment and stop early; whoever holds them goes on.
    await Promise.all([worker('a', outbox), worker('b', elsewhere), worker('c', outbox)]);
    await worker('d', outbox);
    expect(taken.sort()).toEqual(dedupes.sort());
  });

  it('lets one process at a time have its turn, and takes a turn back from whoever was killed', async () => {
    const [{ turns }, { turns: others }] = [await open(of), await open(of)];
    expect(await turns.take('sweep', 'a', minute, at)).toBe(true);
    expect(await others.take('sweep', 'b', minute, at + 1)).toBe(false);
    expect(await turns.take('sweep', 'a', minute, at + minute)).toBe(true);
    expect(await others.take('sweep', 'b', minute, at + minute + 1)).toBe(false);
    expect(await others.take('sweep', 'b', minute, at + 2 * minute + 1)).toBe(true);
    await others.finish('sweep', 'b', '2026-11-29');
    await others.end('sweep', 'b');
    expect(await turns.take('sweep', 'a', minute, at)).toBe(true);
    expect(await turns.doneFor('sweep')).toBe('2026-11-29');
  });

  it('keeps the address of a calendar as a hash, one for each person', async () => {
    const { calendars } = await open(of);
    const someone = staffId.parse('someone');
    for (const token of ['first', 'second']) await calendars.make(someone, token, at);
    expect(await Promise.all(['first', 'second'].map(calendars.ownerOf))).toEqual([null, someone]);
    await calendars.end(someone);
    expect(await calendars.since(someone)).toBeNull();
  });

  it('leaves a row with a worker who says that it is still at it, and with nobody else', async () => {
    await queue(1);
    const [row] = await outbox.claim('slow', 1, minute, at);
    const id = row?.id ?? 0;
    expect(await outbox.renew(id, 'slow', minute, at + minute)).toBe(true);
    expect(await elsewhere.claim('b', 1, minute, at + minute + 1)).toEqual([]);
    expect(await elsewhere.renew(id, 'b', minute, at + minute)).toBe(false);
    expect(await elsewhere.claim('b', 1, minute, at + 2 * minute + 1)).toHaveLength(1);
    expect(await outbox.renew(id, 'slow', minute, at + 2 * minute)).toBe(false);
    await elsewhere.done(id, 'b', at);
    expect(await elsewhere.renew(id, 'b', minute, at)).toBe(false);
  });

  it('gives a row back when the lease of its worker is over, and then refuses that worker', async () => {
    await queue(1);
    const [row] = await outbox.claim('dies', 1, minute, at);
    expect(await elsewhere.claim('b', 1, minute, at + minute)).toEqual([]);
    const [again] = await elsewhere.claim('b', 1, minute, at + minute + 1);
    expect(again).toMatchObject({ id: row?.id, attempts: 2 });
    expect(await outbox.done(row?.id ?? 0, 'dies', at + minute + 2)).toBe(false);
    expect(await outbox.fail(row?.id ?? 0, 'dies', 'too late', at)).toBe('lost');
    expect(await elsewhere.done(row?.id ?? 0, 'b', at + minute + 3)).toBe(true);
  });

  it('waits longer after each failure, gives up after ten, and can be sent on its way again', async () => {
    const [dedupe] = await queue(1);
    let now = at;
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const [row] = await outbox.claim('a', 1, minute, now);
      expect(row).toMatchObject({ dedupe, attempts: attempt });
      expect(await outbox.fail(row?.id ?? 0, 'a', 'SMTP 451', now)).toBe(attempt < 10 ? 'again' : 'dead');
      expect(await outbox.claim('a', 1, minute, now + 2 ** attempt * minute - 1)).toEqual([]);
      now += 2 ** attempt * minute;
    }
    expect(await outbox.claim('a', 1, minute, now)).toEqual([]);
    const [dead] = await outbox.dead();
    expect(dead).toMatchObject({ dedupe, error: 'SMTP 451' });
    expect(await outbox.waiting(now)).toEqual({ waiting: 0, oldestAt: null });
    expect(await outbox.revive(dead?.id ?? 0, now)).toBe(true);
    expect(await outbox.waiting(now)).toEqual({ waiting: 1, oldestAt: now });
    await drain();
  });

  it('gives up what ended its worker each time, and lets what waits behind it pass', async () => {
    const [deadly] = await queue(1);
    let now = at;
    for (let attempt = 1; attempt <= 10; attempt += 1, now += minute + 1)
      expect(await outbox.claim(`dies ${attempt}`, 1, minute, now)).toMatchObject([
        { dedupe: deadly, attempts: attempt },
      ]);
    const [behind] = await queue(1);
    const [row] = await outbox.claim('lives', 1, minute, now);
    expect(row).toMatchObject({ dedupe: behind, attempts: 1 });
    const [dead] = await outbox.dead();
    expect(dead).toMatchObject({ dedupe: deadly, attempts: 10, deadAt: now, leaseBy: null });
    expect(dead?.error).toContain('stopped each time');
    expect(await outbox.done(dead?.id ?? 0, 'dies 10', now)).toBe(false);
    expect(await outbox.revive(dead?.id ?? 0, now)).toBe(true);
    expect(await outbox.claim('lives', 1, minute, now)).toMatchObject([{ dedupe: deadly, attempts: 1 }]);
    await drain();
  });

  it('keeps what is not yet due', async () => {
    await outbox.add([{ kind: 'mail', dedupe: randomUUID(), caseId: null, body: {}, availableAt: at + 5 }], at);
    expect(await outbox.claim('a', 1, minute, at + 4)).toEqual([]);
    expect(await outbox.claim('a', 1, minute, at + 5)).toHaveLength(1);
    await drain();
    expect(await outbox.forget(at + 1)).toBeGreaterThan(60);
  });
});
