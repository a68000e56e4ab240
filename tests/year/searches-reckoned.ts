import { between, type Day, later, londonDay, plus } from './civil.ts';
import type { Facts } from './facts.ts';
import { owner, withManager } from './places.ts';

/** A message about searches of a case, to whoever was asked to search or is above them. */
export interface AboutSearchOf {
  readonly case: string;
  readonly template: string;
  readonly to: string | null;
  readonly at: number;
}

export const aboutSearchInWords = ({ case: name, template, to, at }: AboutSearchOf): string =>
  `${londonDay(at)} ${name} ${template} → ${to} (${at})`;

/** Two days before the day it was to be answered by, a day after it, and every week from then on: the last such day by today. */
function lastReminder(dueOn: Day, today: Day): Day | null {
  let last: Day | null = null;
  for (const day of [plus(dueOn, -2), plus(dueOn, 1)]) if (day <= today) last = day;
  for (let day = plus(dueOn, 8); day <= today; day = plus(day, 7)) last = day;
  return last;
}

/**
 * How searches that nobody answers are chased, as the body promises it: the owner on each of those days, once for those that
 * passed while nobody looked, and not for days on which nobody had been asked yet; eight days after its day whoever is above the
 * owner, once for all searches of a case that are as late. All of it stops with the answer.
 */
export class SearchesChased {
  readonly #remindedOn = new Map<string, Day>();
  readonly #wentUp = new Set<string>();

  look(name: string, { searches, overOn }: Facts, at: number): AboutSearchOf[] {
    const today = londonDay(at);
    const open = overOn === null ? searches.filter(({ isAnswered }) => !isAnswered) : [];
    const written: AboutSearchOf[] = [];
    for (const search of open) {
      const key = `${name} ${search.name} ${search.dueOn}`;
      const day = lastReminder(search.dueOn, today);
      const known = later(search.askedOn, this.#remindedOn.get(key) ?? search.askedOn);
      if (day === null || day <= known) continue;
      this.#remindedOn.set(key, today);
      written.push({ case: name, template: 'search-chased', to: owner, at });
    }
    const up = open.filter(
      (one) =>
        one.name === withManager.place &&
        between(one.dueOn, today) >= 8 &&
        !this.#wentUp.has(`${name} ${one.name} ${one.dueOn}`),
    );
    for (const one of up) this.#wentUp.add(`${name} ${one.name} ${one.dueOn}`);
    if (up.length > 0) written.push({ case: name, template: 'search-escalated', to: withManager.manager, at });
    return written;
  }
}
