import { beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { checkWhenDue } from '../../app/jobs/checking.ts';
import { catchUp } from '../../app/services/catch-up.ts';
import { refold } from '../../app/services/refold.ts';
import { aCase, openWorld } from '../review/world.ts';

let app: App;
let clock: { at: number };
const at = (time: string) => {
  clock.at = Date.parse(time);
};

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  for (let n = 0; n < 7; n += 1) await aCase(app);
  const quiet = { say: () => undefined, unreadable: () => undefined };
  await catchUp({ store: app.store, clock: app.clock, who: 'test', ...quiet });
});

/** A process that looks at two cases at a time and is stopped before so many looks; gives how often it looked. */
async function check(who: string, stopBefore = 100): Promise<number> {
  let looks = -1;
  const isStopping = () => {
    looks += 1;
    return looks >= stopBefore;
  };
  await checkWhenDue(app, { who, isStopping, page: 2 }).catch((error: unknown) => {
    if (looks < stopBefore) throw error;
  });
  return looks;
}
const checks = async () => (await app.store.chainChecks.last(9)).map(({ ok, cases, events }) => [ok, cases, events]);
const all = [true, 7, 7];
/** Seven cases by two, and the look that finds no more. */
const whole = 5;

it('a check that was stopped goes on where it was, in another process, and counts everything once', async () => {
  at('2026-06-02T01:30:00Z');
  expect(await check('first', 3)).toBe(3);
  expect(await checks()).toEqual([]);
  expect(await check('second')).toBe(whole - 2);
  expect(await checks()).toEqual([all]);
  // Done for the day, by whomever.
  expect(await check('first')).toBe(-1);
  expect(await checks()).toHaveLength(1);
});

it('one process checks at a time; what was begun the day before goes on, what is older begins anew', async () => {
  at('2026-06-03T01:30:00Z');
  await app.store.turns.take('chain', 'another', 60_000, clock.at);
  expect(await check('first')).toBe(0);
  await app.store.turns.end('chain', 'another');
  expect(await check('first', 3)).toBe(3);
  at('2026-06-04T01:30:00Z');
  expect(await check('second')).toBe(whole - 2);
  at('2026-06-05T01:30:00Z');
  expect(await check('first', 3)).toBe(3);
  at('2026-06-09T01:30:00Z');
  expect(await check('second')).toBe(whole);
  expect(await checks()).toEqual([all, all, all]);
});

it('nobody who can write to the database can have cases passed over: a place that was made up is none', async () => {
  const places: string[] = [];
  const reached = async (place: string) => {
    places.push(place);
  };
  await app.store.verify(refold, { page: 2, reached });
  const [first = ''] = places;
  expect(await app.store.verify(refold, { from: first })).toMatchObject({ ok: true, cases: 7, events: 7 });
  let replayed = 0;
  const counted: typeof refold = (events) => {
    replayed += 1;
    return refold(events);
  };
  await app.store.verify(counted, { from: first });
  expect(replayed).toBe(5);
  for (const from of [first.replace('"cases":2', '"cases":3'), first.replace(/^\S+/, 'a'.repeat(43)), 'nonsense', '']) {
    replayed = 0;
    expect(await app.store.verify(counted, { from })).toMatchObject({ ok: true, cases: 7 });
    expect(replayed).toBe(7);
  }
});
