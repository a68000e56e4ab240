import { availableParallelism } from 'node:os';
import type { Refusal } from '../../machines/refusal.ts';
import { Child, MAX_RSS } from './child.ts';
import { type Place, placeFor, sideOf } from './place.ts';
import { failure, type Runner, type Urgency } from './runner.ts';
import type { TaskName } from './tasks.ts';
import type { SourceRef } from './types.ts';

interface Job {
  name: TaskName;
  args: unknown;
  source: SourceRef | undefined;
  emit: (value: unknown) => void;
  urgency: Urgency;
  limitMs: number;
  /** How often another went first, for which a process was there. */
  passed: number;
  end: (answer: { ok: true; value: unknown } | Refusal) => void;
}

const LIMIT_MS = 120_000;
/** Bytes from which sending a file takes longer than most tasks. */
const LARGE = 10_000_000;
/**
 * How many others may go first before a process is replaced for a task that waits. Without it, reading and reading back at
 * the same time would start a process for each task.
 */
const MOST_PASSED = 16;
const order: readonly Urgency[] = ['now', 'next', 'soon', 'later'];

/**
 * A process for each core, and one more that only takes what somebody waits for at a screen, so that neither reading
 * scans nor taking in other files holds up a page. They start when they are needed, or at once by `warm`, and stay. A
 * process that dies is replaced; its task fails with a sentence. What reads back an answer never opened anything else
 * (`place.ts`), so it also begins without what other work left in its memory.
 * @param mostRss bytes of memory a process may take
 */
export function createPool(cores = availableParallelism(), mostRss = MAX_RSS): Runner {
  const children: Child[] = [];
  const queue: Job[] = [];
  const working: Job[] = [];
  let closed = false;

  const start = (isSpare: boolean): Child => {
    const child = new Child(() => {
      children.splice(children.indexOf(child), 1);
    }, mostRss);
    child.isSpare = isSpare;
    if (!isSpare) child.giveWay();
    children.push(child);
    return child;
  };

  const at = (place: Place<Child>): Child => {
    if ('use' in place) return place.use;
    if ('insteadOf' in place) place.insteadOf.kill();
    return start('start' in place && place.start === 'spare');
  };

  /**
   * The first of them that has a place. One that would replace a process lets others go first for which none has to be,
   * for a while.
   */
  const pick = ([first, ...others]: readonly Job[]): { job: Job; place: Place<Child> } | null => {
    const place = first && placeFor(first, children, cores);
    if (!first || !place) return null;
    if ('insteadOf' in place && first.passed < MOST_PASSED)
      for (const job of others) {
        const without = placeFor(job, children, cores);
        if (!without || 'insteadOf' in without) continue;
        first.passed++;
        return { job, place: without };
      }
    return { job: first, place };
  };

  /**
   * A page is wanted of a large file that a process has, or is being sent: it is free again sooner than the file could be sent to
   * another. Not where it reads a scan, which takes seconds.
   */
  const waitsForFile = ({ urgency, source }: Job) =>
    (urgency === 'now' || urgency === 'next') &&
    source !== undefined &&
    !children.some((child) => child.task === null && child.open.has(source.key)) &&
    children.some(
      ({ task, opening, open }) =>
        opening === source.key || (task !== null && task !== 'later' && (open.get(source.key) ?? 0) > LARGE),
    );

  /** A process that is done with its task lets go of what it is to forget, and takes the next. */
  const free = async (child: Child) => {
    for (let key = child.forgotten.shift(); key !== undefined; key = child.forgotten.shift()) {
      child.open.delete(key);
      await child.run('forget', { key }, () => undefined, LIMIT_MS);
    }
    child.task = null;
    pump();
  };

  /** At once where it has nothing to do, else as soon as it is done. */
  const letGo = (child: Child, keys: readonly string[]) => {
    for (const key of keys) child.open.delete(key);
    child.forgotten.push(...keys);
    if (child.task !== null || keys.length === 0) return;
    child.task = 'later';
    void free(child);
  };

  const pump = () => {
    if (closed) return;
    for (;;) {
      const full = working.filter((job) => job.urgency !== 'now').length >= cores;
      const ready = queue.filter((job) => !waitsForFile(job));
      const urgency = order.find((one) => (one === 'now' || !full) && ready.some((job) => job.urgency === one));
      const next = pick(ready.filter((job) => job.urgency === urgency));
      if (!next) return;
      const { job, place } = next;
      const child = at(place);
      queue.splice(queue.indexOf(job), 1);
      working.push(job);
      child.task = job.urgency;
      child.side = sideOf(job.name) ?? child.side;
      void work(child, job)
        .catch(() => failure('threw'))
        .then((answer) => {
          working.splice(working.indexOf(job), 1);
          if (child.bloated) child.kill();
          job.end(answer);
          void free(child);
        });
    }
  };

  const runner: Runner = {
    size: cores,
    run(name, args, options) {
      return new Promise((resolve) => {
        queue.push({
          name,
          args,
          source: options?.source,
          // `as`: the worker's answer for this name has this name's type; TaskMap ties the two on both sides.
          emit: (options?.emit ?? (() => undefined)) as (value: unknown) => void,
          urgency: options?.urgency ?? 'soon',
          limitMs: options?.limitMs ?? LIMIT_MS,
          passed: 0,
          end: resolve as Job['end'],
        });
        pump();
      });
    },
    async warm() {
      await Promise.all(Array.from({ length: cores + 1 }, () => runner.run('warm', null, { urgency: 'now' })));
    },
    forget(key) {
      for (const child of children) if (child.open.has(key)) letGo(child, [key]);
    },
    forgetAll() {
      for (const child of children)
        letGo(child, [...child.open.keys(), ...(child.opening === null ? [] : [child.opening])]);
    },
    async close() {
      closed = true;
      for (const child of [...children]) child.kill();
      for (const job of queue.splice(0)) job.end(failure('exit'));
    },
  };
  return runner;
}

async function work(child: Child, job: Job): Promise<{ ok: true; value: unknown } | Refusal> {
  const { source } = job;
  for (let attempt = 0; attempt < 2; attempt++) {
    if (source && !child.open.has(source.key)) {
      const args = {
        key: source.key,
        ...(source.password === undefined ? {} : { password: source.password }),
      };
      child.opening = source.key;
      const opening = source.load().then(async (file) => ({
        end: await child.run('open', args, () => undefined, job.limitMs, file),
        bytes: file.length,
      }));
      const { end: opened, bytes } = await opening.finally(() => {
        child.opening = null;
      });
      if (opened.kind !== 'done') return failure(opened.kind === 'failed' ? opened.why : 'threw');
      // `as`: what `open` answers, by TaskMap.
      const answer = opened.value as { ok: true } | Refusal;
      if (!answer.ok) return answer;
      child.open.set(source.key, bytes);
    }
    const end = await child.run(job.name, job.args, job.emit, job.limitMs);
    if (end.kind === 'done') return { ok: true, value: end.value };
    if (end.kind === 'failed') return failure(end.why);
    if (source) child.open.delete(source.key);
  }
  return failure('threw');
}
