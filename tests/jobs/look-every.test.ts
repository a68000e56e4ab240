import { expect, it } from 'vitest';
import { lookEvery } from '../../app/jobs/look-every.ts';

/** Looks every millisecond; each look waits until it is let go on. */
function looking(isOver: (look: number) => boolean = () => false) {
  const seen = { begun: 0, underWay: 0, mostAtOnce: 0, failed: [] as [unknown, boolean][] };
  const waiting: (() => void)[] = [];
  const stop = lookEvery({
    ...{ everyMs: 1, isAtOnce: true },
    look: async (isStopping) => {
      const look = ++seen.begun;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, ++seen.underWay);
      await new Promise<void>((resolve) => waiting.push(resolve));
      seen.underWay--;
      if (look === 2 && !isStopping()) throw new Error('no');
      return isOver(look);
    },
    failed: (error, isStopping) => seen.failed.push([error, isStopping]),
  });
  return { seen, stop, goOn: () => waiting.shift()?.() };
}

it('looks at once and again and again, one look at a time, also after one that failed', async () => {
  const { seen, stop, goOn } = looking();
  expect(seen.begun).toBe(1);
  for (const look of [2, 3, 4]) {
    goOn();
    await expect.poll(() => seen.begun).toBe(look);
  }
  expect(seen.mostAtOnce).toBe(1);
  expect(seen.failed).toEqual([[new Error('no'), false]]);
  const stopped = stop();
  goOn();
  await stopped;
  expect(seen).toMatchObject({ begun: 4, underWay: 0 });
});

it('stops once the look under way has ended', async () => {
  const { seen, stop, goOn } = looking();
  let isStopped = false;
  const stopped = stop().then(() => {
    isStopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  goOn();
  await stopped;
  expect(seen).toMatchObject({ begun: 1, underWay: 0 });
});

it('looks no more once there is nothing to look for', async () => {
  const { seen, stop, goOn } = looking((look) => look === 1);
  goOn();
  await expect.poll(() => seen.underWay).toBe(0);
  // Another that goes on tells that there was time to look.
  let looks = 0;
  const stopOther = lookEvery({
    ...{ everyMs: 1, isAtOnce: true, failed: () => undefined },
    look: async () => ++looks === 0,
  });
  await expect.poll(() => looks).toBeGreaterThan(5);
  expect(seen.begun).toBe(1);
  await Promise.all([stop(), stopOther()]);
});
