import { loadCase } from '../../app/services/load-case.ts';
import type { CaseRow } from '../../db/types.ts';
import type { CaseId } from '../../machines/ids.ts';
import { londonDay } from './civil.ts';
import { does, enters } from './done.ts';
import type { Office } from './office.ts';
import type { Plan } from './plan.ts';
import { inWords, type Moment, momentsOf, ReckonedYear, rowOf, type ToldOf } from './year-reckoned.ts';

type Sweep = Extract<Moment, { what: 'sweep' }>;

/** A year that has passed: what was reckoned, which case is which, and wherever the two did not say the same. */
export interface Passed {
  readonly reckoned: ReckonedYear;
  readonly ids: ReadonlyMap<string, CaseId>;
  readonly differences: readonly string[];
}

/**
 * Passes the year moment by moment, in the office and beside it, and compares the dates of a case after each act.
 * @param look a look at the whole after each sweep
 */
export async function passYear(
  office: Office,
  plan: Plan,
  look: (reckoned: ReckonedYear, sweep: Sweep, ids: Passed['ids']) => Promise<void>,
): Promise<Passed> {
  const { app, clock } = office;
  const reckoned = new ReckonedYear();
  const ids = new Map<string, CaseId>();
  const differences: string[] = [];
  for (const moment of momentsOf(plan)) {
    clock.at = moment.at;
    if (moment.what === 'sweep') {
      await office.sweep(moment.every);
      reckoned.pass(moment);
      await look(reckoned, moment, ids);
      continue;
    }
    const { name } = moment.planned;
    const id = ids.get(name) ?? (await enters(office, moment.planned));
    ids.set(name, id);
    const where = `${londonDay(moment.at)} ${name} ${moment.what === 'act' ? JSON.stringify(moment.act) : 'enters'}`;
    if (moment.what === 'act') {
      const result = await does(office, id, moment.act);
      const isLawful = reckoned.isLawful(name, moment.act, moment.at);
      if (result.ok !== isLawful) differences.push(`${where}: ${result.ok ? 'was done' : result.sentence}`);
    }
    reckoned.pass(moment);
    const [real, ours] = [shownOf(await app.store.caseRow(id)), rowOf(reckoned.factsOf(name))];
    if (JSON.stringify(real) !== JSON.stringify(ours)) {
      differences.push(`${where}: ${JSON.stringify(real)}, and by the law ${JSON.stringify(ours)}`);
    }
  }
  return { reckoned, ids, differences };
}

const orNull = (date: string): string | null => (date === '9999-12-31' ? null : date);

function shownOf(row: CaseRow | null): ReturnType<typeof rowOf> {
  if (!row) throw new Error('the case is gone');
  const { dueOn, statutoryDueOn, noticeBy, closedOn, extended, late, breached } = row;
  return {
    ...{ dueOn: orNull(dueOn), lawOn: orNull(statutoryDueOn), noticeBy: orNull(noticeBy), overOn: orNull(closedOn) },
    ...{ isExtended: extended, isLate: late, isBreached: breached },
  };
}

/** Everything the program put down as told, in the words of the plan. */
export async function toldBy(office: Office, { ids, reckoned }: Passed): Promise<ToldOf[]> {
  const names = new Map([...office.staff].map(([name, id]) => [String(id), name]));
  const all: ToldOf[] = [];
  for (const [name, id] of ids) {
    // Only a search is known by an id that the plan has no name for.
    const loaded = reckoned.factsOf(name).searches.length > 0 ? await loadCase(office.app, id) : null;
    const places = new Map(loaded?.state.searching.asked.map(({ searchId, system }) => [String(searchId), system]));
    const word = (of: Parameters<typeof inWords>[0]) =>
      inWords({ ...of, about: of.about.replace(/^\S+(?= )/, (place) => places.get(place) ?? place) });
    for (const { staffId, telling, at } of await office.app.store.notices.ofCase(id)) {
      const to = names.get(staffId) ?? staffId;
      all.push({ to, case: name, warning: word(telling), passed: telling.passed.map(word), at });
    }
  }
  return all;
}

/** The names the plan gives to cases, by the references everybody else knows them by. */
export async function referencesOf(office: Office, ids: ReadonlyMap<string, CaseId>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [name, id] of ids) names.set((await office.app.store.caseRow(id))?.reference ?? '', name);
  return names;
}
