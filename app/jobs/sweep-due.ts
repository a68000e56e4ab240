import { londonDate } from '../../machines/dates.ts';

const everyMs = 15 * 60_000;

/**
 * Whether it is time to sweep (instants in epoch ms): a quarter of an hour after the last time, as soon as it is another day
 * in London, and when the clock was set back. `sweptAt` is null after a start.
 */
export const isSweepDue = (sweptAt: number | null, now: number): boolean =>
  sweptAt === null || now < sweptAt || now - sweptAt >= everyMs || londonDate(now) !== londonDate(sweptAt);
