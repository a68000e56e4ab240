import { awayOn } from './away.ts';
import { type Day, londonDay, londonHour } from './civil.ts';
import { reckon } from './dates-reckoned.ts';
import { after, type Facts, factsOf, mayExtend } from './facts.ts';
import type { Plan, PlannedAct, PlannedCase } from './plan.ts';
import { type AboutSearchOf, SearchesChased } from './searches-reckoned.ts';
import { dpos } from './story.ts';
import { promised, type Standing, standing, type Warning } from './warnings-reckoned.ts';

/** What happens in the year, in order. */
export type Moment =
  | { readonly at: number; readonly what: 'enters'; readonly planned: PlannedCase }
  | { readonly at: number; readonly what: 'act'; readonly planned: PlannedCase; readonly act: PlannedAct['act'] }
  | { readonly at: number; readonly what: 'sweep'; readonly every: boolean };

const order: Readonly<Record<Moment['what'], number>> = { enters: 0, act: 1, sweep: 2 };

/** All of a plan by the hour. */
export const momentsOf = ({ cases, sweeps }: Plan): Moment[] =>
  [
    ...cases.map((planned): Moment => ({ at: planned.enteredAt, what: 'enters', planned })),
    ...cases.flatMap((planned) => planned.acts.map(({ at, act }): Moment => ({ at, what: 'act', planned, act }))),
    ...sweeps.map(({ at, every }): Moment => ({ at, every, what: 'sweep' })),
  ].sort((a, b) => a.at - b.at || order[a.what] - order[b.what]);

/** What one person has to be told about one case. */
export interface ToldOf {
  readonly to: string;
  readonly case: string;
  readonly warning: string;
  readonly passed: readonly string[];
  readonly at: number;
}
/** One e-mail to one person, and what it says of each case. */
export interface MailOf {
  readonly to: string;
  readonly kind: 'morning' | 'urgent';
  readonly at: number;
  readonly says: readonly { readonly case: string; readonly warning: Standing; readonly passed: readonly string[] }[];
}

export const inWords = ({ code, about, days }: Warning): string => [code, about, days ?? ''].join(' ');

/** Works out the year, moment by moment, as the law and the promises of the body have it. */
export class ReckonedYear {
  readonly told: ToldOf[] = [];
  readonly mails: MailOf[] = [];
  readonly aboutSearches: AboutSearchOf[] = [];
  readonly #searches = new SearchesChased();
  readonly #facts = new Map<string, Facts>();
  /** What has been told of each case, or named as passed. */
  readonly #known = new Map<string, Set<string>>();
  #waiting: {
    readonly to: string;
    readonly how: string;
    readonly case: string;
    readonly warning: string;
    readonly passed: readonly string[];
  }[] = [];
  readonly #mornings = new Map<string, string>();

  factsOf(name: string): Facts {
    const facts = this.#facts.get(name);
    if (!facts) throw new Error(`${name} has not come yet`);
    return facts;
  }
  get all(): ReadonlyMap<string, Facts> {
    return this.#facts;
  }

  /** Whether an act is lawful at its moment. All that is planned is, but for an extension that may come too late. */
  isLawful(name: string, act: PlannedAct['act'], at: number): boolean {
    return act.do !== 'extend' || mayExtend(this.factsOf(name), londonDay(at));
  }

  pass(moment: Moment): void {
    if (moment.what === 'enters') this.#facts.set(moment.planned.name, factsOf(moment.planned));
    else if (moment.what === 'act') {
      const { name } = moment.planned;
      this.#facts.set(name, after(this.factsOf(name), moment.act, londonDay(moment.at)));
    } else this.#sweep(moment.at, moment.every);
  }

  #sweep(at: number, every: boolean): void {
    for (const [name, facts] of this.#facts) {
      if (every || facts.overOn === null) this.#tell(name, facts, at);
      this.aboutSearches.push(...this.#searches.look(name, facts, at));
    }
    this.#send(at);
  }

  #tell(name: string, facts: Facts, at: number): void {
    const known = this.#known.get(name) ?? new Set<string>();
    this.#known.set(name, known);
    for (const one of standing(facts, londonDay(at))) {
      const warning = inWords(one);
      if (known.has(warning)) continue;
      const passed = one.passed.map(inWords).filter((step) => !known.has(step));
      for (const word of [warning, ...passed]) known.add(word);
      const { tell = [], how = 'digest' } = promised[one.code] ?? {};
      const people = new Set(tell.flatMap((role) => peopleOf(facts, role, londonDay(at))));
      for (const to of people) {
        this.told.push({ to, case: name, warning, passed, at });
        this.#waiting.push({ to, how, case: name, warning, passed });
      }
    }
  }

  /** One e-mail in the morning with all that waits; what is red at once, by itself. What was dealt with meanwhile is left out. */
  #send(at: number): void {
    const today = londonDay(at);
    const people = (how: string) => [...new Set(this.#waiting.filter((one) => one.how === how).map(({ to }) => to))];
    if (londonHour(at) >= 7)
      for (const to of people('digest').filter((to) => this.#mornings.get(to) !== today)) {
        this.#mornings.set(to, today);
        this.#mail(to, 'morning', at, () => true);
      }
    for (const to of people('at-once')) this.#mail(to, 'urgent', at, ({ how }) => how === 'at-once');
  }

  #mail(to: string, kind: MailOf['kind'], at: number, which: (one: { how: string }) => boolean): void {
    const mine = this.#waiting.filter((one) => one.to === to && which(one));
    this.#waiting = this.#waiting.filter((one) => !mine.includes(one));
    const says = mine.flatMap((one) =>
      standing(this.factsOf(one.case), londonDay(at))
        .filter((warning) => inWords(warning) === one.warning)
        .map((warning) => ({ case: one.case, warning, passed: one.passed })),
    );
    if (says.length > 0) this.mails.push({ to, kind, at, says });
  }
}

/**
 * What nobody has is the worry of the data protection officers, and so is what somebody has who is away and left it to nobody. Who stands
 * in is told beside whom they stand in for, who finds it when they are back.
 */
function peopleOf(facts: Facts, role: 'officer' | 'reviewer' | 'dpo', today: Day): readonly string[] {
  if (role === 'dpo') return dpos;
  const one = facts[role];
  if (one === null) return role === 'officer' ? dpos : [];
  const away = awayOn(one, today);
  if (away === null) return [one];
  return [one, ...(away.standIn === null ? dpos : [away.standIn])];
}

/** What the lists show of a case. A date is missed by what is done the day after it (Art 12(3)); where none stood, none is. */
export function rowOf(facts: Facts) {
  const { dueOn, lawOn, noticeBy } = reckon(facts);
  const isOfComplaint = facts.right === 'complaint';
  // What a complaint has a date for is its acknowledgement (DPA 2018 s.164A(3)).
  const doneOn = isOfComplaint ? facts.acknowledgedOn : facts.answeredOn;
  const by = isOfComplaint ? reckon({ ...facts, acknowledgedOn: null }) : { dueOn, lawOn };
  const isMissed = (date: Day | null) => doneOn !== null && date !== null && doneOn > date;
  return {
    ...{ dueOn, lawOn, noticeBy, overOn: facts.overOn, isExtended: facts.noticeOn !== null },
    ...{ isLate: isMissed(by.dueOn), isBreached: isMissed(by.lawOn) },
  };
}
