import { londonDate } from '../../../../machines/dates.ts';
import type { Seen, Told } from './told.ts';

/** A line of the timeline before it is shown: who did it, and the instant. */
export interface Line extends Told {
  readonly id: number;
  readonly by: string;
  readonly at: number;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

interface Run {
  readonly first: Line;
  readonly last: Line;
  readonly times: number;
  readonly seen: readonly Seen[];
}

const isMore = ({ last }: Run, line: Line): boolean =>
  line.title === last.title &&
  line.by === last.by &&
  line.detail === null &&
  last.detail === null &&
  londonDate(line.at) === londonDate(last.at);

/**
 * Lines as they are shown, oldest first. Whoever reads through a file looks at hundreds of pages: the same by the same person, one after the other within
 * a day, is one line, with all that was looked at in it. The record itself keeps each.
 */
export function inRuns(lines: readonly Line[]): (Omit<Line, 'seen'> & Pick<Run, 'seen'> & { readonly when: string })[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const seen = line.seen ? [line.seen] : [];
    if (!run || !isMore(run, line)) runs.push({ first: line, last: line, times: 1, seen });
    else runs[runs.length - 1] = { ...run, last: line, times: run.times + 1, seen: [...run.seen, ...seen] };
  }
  return runs.map(({ first, last, times, seen }) => {
    const [begun, ended] = [time.format(first.at), time.format(last.at)];
    return {
      ...last,
      seen,
      title: times === 1 ? last.title : `${last.title}, ${times} times`,
      when: begun === ended ? when.format(last.at) : `${when.format(first.at)} to ${ended}`,
    };
  });
}
