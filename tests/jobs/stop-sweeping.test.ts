import { expect, it } from 'vitest';
import { startSweeping } from '../../app/jobs/sweeping.ts';
import { aCase, openWorld } from '../review/world.ts';

it('a server that is asked to stop does not wait until its sweep has gone through all cases; the next one does', async () => {
  const { app } = await openWorld();
  const { store } = app;
  const ids = [];
  for (let n = 0; n < 230; n += 1) ids.push(await aCase(app));
  const read: string[] = [];
  let begun = () => {};
  const isReading = new Promise<void>((resolve) => {
    begun = resolve;
  });
  // Says which cases a sweep reads; all else is the store itself.
  const loadCase: typeof store.loadCase = (id, after) => {
    read.push(id);
    begun();
    return store.loadCase(id, after);
  };
  const another = { ...app, store: { ...store, loadCase } };
  const stop = startSweeping(another);
  await isReading;
  await stop();
  expect(new Set(read).size).toBeLessThanOrEqual(200);
  // What looks at every case once a day was cut short, so it is not done for the day.
  expect(await store.turns.doneFor('sweep')).toBeNull();
  let finished = () => {};
  const isDone = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const finish: typeof store.turns.finish = async (...of) => {
    await store.turns.finish(...of);
    finished();
  };
  const stopNext = startSweeping({ ...another, store: { ...another.store, turns: { ...store.turns, finish } } });
  await isDone;
  await stopNext();
  expect(new Set(read)).toEqual(new Set(ids));
});
