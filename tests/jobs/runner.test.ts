import { afterEach, expect, it } from 'vitest';
import type { Job as JobOf } from '../../app/jobs/outbox.ts';
import { JobFailure, type Runner, type RunnerInput, startRunner } from '../../app/jobs/runner.ts';
import { createLog } from '../../app/log.ts';
import { type Queue, type QueueRow, queues } from './queue.ts';

type Job = JobOf<null, QueueRow>;

const runners: Runner[] = [];
const { open: openQueue, close } = queues();
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
  await close();
});

/** A clock the test turns itself. */
const turnable = (at = 1_000_000) => {
  let now = at;
  return { now: () => now, turn: (ms: number) => (now += ms) };
};
type Setup = Partial<RunnerInput<null, QueueRow>> & { queue: Queue; clock: { now(): number } };

function start({ queue, ...input }: Setup): { runner: Runner; lines: string[] } {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), input.clock.now);
  const runner = startRunner<null, QueueRow>({
    app: null,
    outbox: queue.outbox,
    jobs: {},
    log,
    who: 'one',
    intervalMs: 3_600_000,
    ...input,
  });
  runners.push(runner);
  return { runner, lines };
}

it('does what is due, once each, and nothing that is not due yet', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['a', 'b', 'c']);
  await queue.add(['later'], clock.now() + 60_000);
  const seen: string[] = [];
  const job: Job = async (_app, item) => void seen.push(item.dedupe);
  const { runner } = start({ queue, clock, jobs: { work: job } });
  await runner.drain();
  await runner.drain();
  expect(seen.sort()).toEqual(['a', 'b', 'c']);
  clock.turn(60_001);
  await runner.drain();
  expect(seen.at(-1)).toBe('later');
});

it('tries again later, waits longer each time, and shows what died', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['bad']);
  const at: number[] = [];
  const job: Job = async () => {
    at.push(clock.now());
    throw new JobFailure('no luck');
  };
  const { runner, lines } = start({ queue, clock, jobs: { work: job } });
  for (let hour = 0; hour < 60; hour++) {
    await runner.drain();
    clock.turn(3_600_000);
  }
  expect(at.length).toBe(10);
  const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const dead = await queue.dead();
  expect(dead).toEqual([{ dedupe: 'bad', error: 'JobFailure: no luck' }]);
  expect(lines.every((line) => line.includes('no luck'))).toBe(true);
});

it('keeps the words of a stranger’s error out of the store and the log', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['bad']);
  const job: Job = () => Promise.reject(new TypeError('550 no such user <maya@example.org>'));
  const { runner, lines } = start({ queue, clock, jobs: { work: job } });
  for (let hour = 0; hour < 60; hour++) {
    await runner.drain();
    clock.turn(3_600_000);
  }
  expect(JSON.stringify([await queue.dead(), lines])).not.toContain('maya');
  expect((await queue.dead())[0]?.error).toBe('TypeError');
});

it('one bad item holds up no other, and unknown work fails', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['a', 'bad', 'b', 'c', 'd', 'e', 'f']);
  const seen: string[] = [];
  const job: Job = async (_app, item) => {
    if (item.dedupe === 'bad') throw new Error('boom');
    seen.push(item.dedupe);
  };
  const { runner } = start({ queue, clock, jobs: { work: job }, slots: 2 });
  await runner.drain();
  expect(seen.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  const unknown = await openQueue(clock);
  await unknown.add(['x'], undefined, 'constructor');
  const { runner: other, lines } = start({ queue: unknown, clock, jobs: { work: job } });
  await other.drain();
  expect(lines.join()).toContain('nobody does this kind of work');
});

it('two workers share one outbox and do nothing twice', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  const all = Array.from({ length: 60 }, (_, n) => `item ${n}`);
  await queue.add(all);
  const seen: string[] = [];
  const job: Job = async (_app, item) => {
    await Promise.resolve();
    seen.push(item.dedupe);
  };
  const one = start({ queue, clock, jobs: { work: job }, who: 'one' }).runner;
  const two = start({ queue, clock, jobs: { work: job }, who: 'two' }).runner;
  await Promise.all([one.drain(), two.drain()]);
  expect(seen.sort()).toEqual(all.sort());
});

it('what a killed worker held is done by another after its lease, and the dead one can no longer finish it', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['held']);
  const [held] = await queue.outbox.claim('killed', 1, 60_000, clock.now());
  const seen: string[] = [];
  const job: Job = async (_app, item) => void seen.push(`${item.dedupe} ${item.attempts}`);
  const { runner } = start({ queue, clock, jobs: { work: job } });
  await runner.drain();
  expect(seen).toEqual([]);
  clock.turn(60_001);
  await runner.drain();
  expect(seen).toEqual(['held 2']);
  expect(held).toBeDefined();
  if (held) await queue.outbox.fail(held.id, 'killed', 'too late', clock.now());
  clock.turn(3_600_000);
  await runner.drain();
  expect(seen).toEqual(['held 2']);
});

it('never does more at once than it has slots, and a slow item does not block the quick ones', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['slow', ...Array.from({ length: 10 }, (_, n) => `quick ${n}`)]);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let atOnce = 0;
  let most = 0;
  let quick = 0;
  const job: Job = async (_app, item) => {
    most = Math.max(most, ++atOnce);
    if (item.dedupe === 'slow') await gate;
    else if (++quick === 10) release();
    atOnce--;
  };
  const { runner } = start({ queue, clock, jobs: { work: job }, slots: 2 });
  await runner.drain();
  expect(quick).toBe(10);
  expect(most).toBe(2);
});

it('stop waits for what was begun and begins nothing more', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['a', 'b', 'c']);
  const seen: string[] = [];
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const job: Job = async (_app, item) => {
    begun();
    await Promise.resolve();
    seen.push(item.dedupe);
  };
  const { runner } = start({ queue, clock, jobs: { work: job }, slots: 1 });
  await first;
  await runner.stop();
  expect(seen.length).toBe(1);
  runner.poke();
  await runner.drain();
  expect(seen.length).toBe(1);
});

it('outlives a store that fails for a while', async () => {
  const clock = turnable();
  const queue = await openQueue(clock);
  await queue.add(['a']);
  let broken = true;
  const outbox = {
    ...queue.outbox,
    claim: (...args: Parameters<typeof queue.outbox.claim>) =>
      broken ? Promise.reject(new Error('disk full')) : queue.outbox.claim(...args),
  };
  const seen: string[] = [];
  const job: Job = async (_app, item) => void seen.push(item.dedupe);
  const { runner, lines } = start({ queue, clock, outbox, jobs: { work: job } });
  await runner.drain();
  expect(lines.join()).toContain('job.claim');
  broken = false;
  await runner.drain();
  expect(seen).toEqual(['a']);
});
