import type { Actor } from '../../../../machines/actors.ts';
import { londonDate } from '../../../../machines/dates.ts';
import type { LoadedCase } from '../../../services/load-case.ts';

const minute = 60_000;
/** Somebody who does nothing on record for so long has been elsewhere. */
const pause = 10 * minute;
/** Pages are read for so long, at least, before a break is worth a word. */
const breakAfter = 50;

/** Whether something was on the day of another instant. Asked once for each hour, at which a day begins in London: a day can have thousands of events. */
function daysOf(now: number): (at: number) => boolean {
  const today = londonDate(now);
  const hours = new Map<number, boolean>();
  return (at) => {
    const hour = Math.floor(at / (60 * minute));
    const known = hours.get(hour) ?? londonDate(at) === today;
    hours.set(hour, known);
    return known;
  };
}

/**
 * How long somebody has been at the papers of this case today without a break, from what is on record of them: pages opened and changed.
 * For whoever has no script, whose window cannot count.
 * @returns null while it is less than a few minutes
 */
export function readTodayWords({ history }: LoadedCase, who: Actor, now: number): string | null {
  const isToday = daysOf(now);
  let since = now;
  let pages = 0;
  for (let at = history.length - 1; at >= 0; at--) {
    const one = history[at];
    // Nobody's doing since then: none of theirs either.
    if (one === undefined || since - one.at > pause || !isToday(one.at)) break;
    if (one.event.by.id !== who.id) continue;
    since = one.at;
    if (one.event.type === 'material.viewed') pages++;
  }
  const minutes = Math.floor((now - since) / minute);
  if (minutes < 5) return null;
  const fresh = pages === 0 ? '' : `, ${pages} new ${pages === 1 ? 'page' : 'pages'}`;
  const read = `You have been at these papers for about ${minutes} minutes without a break${fresh}.`;
  return minutes < breakAfter ? read : `${read} Some of this is hard to read. A break now is part of the work.`;
}
