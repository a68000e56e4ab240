import { afterEach, expect, it } from 'vitest';
import { gate } from '../../app/jobs/gate.ts';
import { startLanes } from '../../app/jobs/lanes.ts';
import type { Job as JobOf } from '../../app/jobs/outbox.ts';
import { startRunner } from '../../app/jobs/runner.ts';
import { createLog } from '../../app/log.ts';
import { type Queue, type QueueRow, queues } from './queue.ts';

type Job = JobOf<null, QueueRow>;
const clock = { now: () => 1_000_000 };
const { open: openQueue, close } = queues();
let lanes: ReturnType<typeof startLanes> | null = null;
afterEach(async () => {
  await lanes?.stop();
  await close();
});

function start({ outbox }: Queue, jobs: Readonly<Record<string, Job>>) {
  const log = createLog(() => undefined, clock.now);
  lanes = startLanes(({ kinds, slots }) =>
    startRunner<null, QueueRow>({
      ...{ app: null, outbox, jobs, clock, log, kinds, slots },
      ...{ who: JSON.stringify(kinds), intervalMs: 3_600_000 },
    }),
  );
  return lanes;
}

const addMany = (queue: Queue, count: number, kind: string) =>
  queue.add(
    Array.from({ length: count }, (_, n) => `${kind} ${n}`),
    undefined,
    kind,
  );

/** Something to wait for, and how to let it come. */
function something() {
  let come = () => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { came, come };
}

it('an e-mail waits neither for scans that are read nor for answers that are built, however many', async () => {
  const queue = await openQueue(clock);
  await addMany(queue, 40, 'read-document');
  await addMany(queue, 5, 'build-answer');
  await queue.add(['code'], undefined, 'send-mail');
  const [scans, sent] = [something(), something()];
  const done: string[] = [];
  const slow: Job = async (_app, { dedupe }) => {
    await scans.came;
    done.push(dedupe);
  };
  const mail: Job = async (_app, { dedupe }) => {
    done.push(dedupe);
    sent.come();
  };
  const all = start(queue, { 'read-document': slow, 'build-answer': slow, 'send-mail': mail });
  await sent.came;
  expect(done).toEqual(['code']);
  scans.come();
  await all.drain();
  expect(done).toHaveLength(46);
});

it('an answer is built while documents are read, and of those so many are begun that the text of all is there first', async () => {
  const queue = await openQueue(clock);
  await addMany(queue, 20, 'read-document');
  await queue.add(['answer'], undefined, 'build-answer');
  const [built, begun] = [something(), something()];
  let reading = 0;
  const read: Job = async () => {
    if (++reading === 20) begun.come();
    await built.came;
  };
  const build: Job = async () => {
    await begun.came;
    built.come();
  };
  await start(queue, { 'read-document': read, 'build-answer': build }).drain();
  expect(reading).toBe(20);
});

it('all is done only once what one kind of work left for another is done too', async () => {
  const queue = await openQueue(clock);
  await queue.add(['answer'], undefined, 'build-answer');
  const done: string[] = [];
  const build: Job = async () => {
    await queue.add(['built'], undefined, 'send-mail');
    done.push('build');
  };
  const mail: Job = async (_app, { dedupe }) => void done.push(dedupe);
  await start(queue, { 'build-answer': build, 'send-mail': mail }).drain();
  expect(done).toEqual(['build', 'built']);
});

it('a gate lets so many through at once, in their order, also after one has failed', async () => {
  const through = gate(2);
  const seen: string[] = [];
  let [inside, most] = [0, 0];
  const work = (name: string) =>
    through(async () => {
      most = Math.max(most, ++inside);
      await Promise.resolve();
      inside--;
      seen.push(name);
      if (name === 'b') throw new Error('boom');
    });
  const ended = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(work));
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(2);
});
