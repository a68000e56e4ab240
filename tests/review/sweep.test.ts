import { expect, it, vi } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { aCase, openWorld } from './world.ts';

it('a case that cannot be read keeps no warning of another back', async () => {
  const { app, clock } = await openWorld();
  const ids = [await aCase(app), await aCase(app), await aCase(app)];
  clock.at += 28 * 24 * 60 * 60_000;
  const load = app.store.loadCase;
  const broken = vi
    .spyOn(app.store, 'loadCase')
    .mockImplementation((id, after) => (id === ids[0] ? Promise.reject(new Error('lost events')) : load(id, after)));
  expect(await sweepDeadlines(app)).toBe(2);
  broken.mockRestore();
  expect(await sweepDeadlines(app)).toBe(1);
});
