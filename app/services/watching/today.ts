import type { CaseQuery } from '../../../db/cases.ts';
import type { StaffRole } from '../../../machines/actors.ts';
import { addDays, londonDate } from '../../../machines/dates.ts';
import type { CaseId, StaffId } from '../../../machines/ids.ts';
import { type ActGroup, coversToDo } from '../../../machines/rota/act-groups.ts';
import type { StoodInFor } from '../../../machines/rota/rota.ts';
import { type Watcher, watchers } from '../../../machines/watching/codes.ts';
import { type ToDo, toDoOn, worstFirst } from '../../../machines/watching/to-do.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import { waitsForDpo } from '../rights/waits-for-dpo.ts';
import { standingIn } from '../staff/rota.ts';
import { staffNames } from '../staff/staff-directory.ts';
import { watchRules } from './watch-rules.ts';

export interface TodayLine extends Omit<ToDo, 'code' | 'at'> {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly href: string;
  /** In whose place, where they stand in; null where it is their own. */
  readonly forWhom: string | null;
}

export interface Today {
  /** What has to be done, in order. */
  readonly lines: readonly TodayLine[];
  /** Cases that nobody has taken, where somebody may hand them out. */
  readonly unassigned: number;
}

/** Cases looked at for one person; the soonest due come first. */
const most = 200;
/** Missed dates without a cause that are listed in a day; the log of missed dates has them all. */
const mostUnexplained = 20;

/**
 * What must happen today, for one member of staff, in order. An officer sees their own cases, a reviewer those they approve, both
 * also those of whoever they stand in for, marked for whom, the DPO every case that is due by tomorrow or late, missed dates without a cause,
 * incidents, and whatever else the law has them look at. Whoever single acts of the DPO were left to sees what is about those.
 * References only, no names.
 */
export async function todayOf(app: App, me: { id: StaffId; roles: readonly StaffRole[] }): Promise<Today> {
  const today = londonDate(app.clock.now());
  const rules = watchRules(app.profile, app.clock.now());
  const isDpo = me.roles.includes('dpo');
  const standsFor = await standingIn(app, me);
  const seen = new Map<CaseId, Map<StaffId, Set<Watcher>>>();
  const look = (id: CaseId, role: Watcher, whose = me.id): void => {
    const all = seen.get(id) ?? new Map<StaffId, Set<Watcher>>();
    seen.set(id, all.set(whose, (all.get(whose) ?? new Set<Watcher>()).add(role)));
  };
  const add = async (query: CaseQuery, role: Watcher, whose = me.id): Promise<void> => {
    const { rows } = await app.store.cases({ limit: most, ...query });
    for (const { id } of rows) look(id, role, whose);
  };
  await add({ open: true, ownerId: me.id }, 'officer');
  await add({ open: true, reviewerId: me.id }, 'reviewer');
  for (const { id, role } of standsFor) {
    if (role === 'officer') await add({ open: true, ownerId: id }, role, id);
    if (role === 'reviewer') await add({ open: true, reviewerId: id }, role, id);
  }
  // The work of a DPO is nobody's by name: while somebody stands in for another DPO, it is done in their place.
  const leftBy = standsFor.find(({ role }) => role === 'dpo')?.id;
  const dpo = leftBy ?? me.id;
  if (isDpo || leftBy !== undefined) {
    await add({ open: true, dueBefore: addDays(today, 2) }, 'dpo', dpo);
    // Of cases that are over too: why they were late is asked all the same.
    await add({ missed: true, lateCause: '', order: 'missed', limit: mostUnexplained }, 'dpo', dpo);
    for (const { caseId } of await app.store.incidents.open()) look(caseId, 'dpo', dpo);
  }

  const names = standsFor.length === 0 ? null : await staffNames(app);
  const nameOf = (id: StaffId): string | null => (id === me.id ? null : (names?.get(id) ?? null));
  const found: (TodayLine & ToDo)[] = [];
  for (const [caseId, whose] of seen) {
    const loaded = await loadCase(app, caseId);
    if (!loaded) continue;
    const { reference } = loaded.state.record.received;
    const said = new Set<ToDo['code']>();
    // One's own first: what is one's own anyhow is not another's too.
    for (const [whom, roles] of [...whose].sort(([a], [b]) => Number(b === me.id) - Number(a === me.id))) {
      const mine = watchers.filter((role) => roles.has(role));
      const covers = (code: ToDo['code']) => (role: Watcher) => coversToDo(onlyFor(standsFor, whom, role), code);
      const more = toDoOn(loaded.state, today, rules, mine).filter(
        ({ code }) => !said.has(code) && mine.some(covers(code)),
      );
      for (const one of more) {
        const href = `/desk/cases/${caseId}${one.at && `/${one.at}`}`;
        found.push({ ...one, caseId, reference, href, forWhom: nameOf(whom) });
      }
      for (const { code } of more) said.add(code);
    }
  }
  const waiting = isDpo ? await waitsForDpo(app) : [];
  return {
    lines: [
      ...found.sort(worstFirst).map(({ code: _code, at: _at, ...line }) => line),
      ...waiting.map(({ id, reference, sentence }) => ({
        ...{ caseId: id, reference, sentence, isRed: false, on: today },
        ...{ href: `/desk/cases/${id}/work`, act: 'Look at it', forWhom: nameOf(dpo) },
      })),
    ],
    unassigned: await app.store.count({ open: true, ownerId: null }),
  };
}

/** The acts somebody was left of another's work in a role; undefined where it is all of it, or their own. */
function onlyFor(standsFor: readonly StoodInFor[], whom: StaffId, as: Watcher): readonly ActGroup[] | undefined {
  const of = standsFor.filter(({ id, role }) => id === whom && role === as);
  const isAll = of.length === 0 || of.some(({ only }) => only === undefined);
  return isAll ? undefined : of.flatMap((one) => one.only ?? []);
}
