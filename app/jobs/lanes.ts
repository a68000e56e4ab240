import type { WorkKinds } from '../../db/types.ts';
import type { Runner } from './runner.ts';

/** Kinds of work that share their slots. */
interface Lane {
  readonly kinds: WorkKinds;
  readonly slots: number;
}

const reading = ['read-document', 'read-turned'];
const building = ['build-answer', 'build-consultation', 'build-redline'];

/**
 * Scans take minutes and an answer as long: in one line with them, an e-mail with a code waited until they were read. Of
 * documents many are begun at once, so that the text of all is there before the scans of any are read.
 */
const lanes: readonly Lane[] = [
  { kinds: { not: [...reading, ...building] }, slots: 4 },
  { kinds: { only: building }, slots: 2 },
  { kinds: { only: reading }, slots: 24 },
];

/** The lanes as one: `start` starts the runner of each. */
export function startLanes(start: (lane: Lane) => Runner): Omit<Runner, 'drain'> & { drain(): Promise<void> } {
  const all = lanes.map(start);
  return {
    poke() {
      for (const lane of all) lane.poke();
    },
    /** What one lane does may leave work for another. */
    async drain() {
      let isBusy = true;
      while (isBusy) isBusy = (await Promise.all(all.map((lane) => lane.drain()))).some((had) => had);
    },
    async stop() {
      await Promise.all(all.map((lane) => lane.stop()));
    },
  };
}
