import { expect, it } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { aCase, openWorld } from '../review/world.ts';

it('others get their turn between any two cases of a sweep', async () => {
  const { app } = await openWorld();
  for (let n = 0; n < 12; n += 1) await aCase(app);
  let turns = 0;
  let goesOn = true;
  const turn = () => {
    turns += 1;
    if (goesOn) setImmediate(turn);
  };
  setImmediate(turn);
  await sweepDeadlines(app);
  goesOn = false;
  expect(turns).toBeGreaterThanOrEqual(12);
});
