import type { CaseQuery } from '../../../db/cases.ts';
import type { StaffRole } from '../../../machines/actors.ts';
import { addDays, type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { CaseId, StaffId } from '../../../machines/ids.ts';
import { type ActGroup, coversToDo } from '../../../machines/rota/act-groups.ts';
import type { StoodInFor } from '../../../machines/rota/rota.ts';
import { type Watcher, watchCodes, watchers } from '../../../machines/watching/codes.ts';
import { type ToDo, toDoOn, worstFirst } from '../../../machines/watching/to-do.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';
import { standingIn } from '../staff/rota.ts';
import { staffNames } from '../staff/staff-directory.ts';
import { type TodayList, todayLists } from './today-lists.ts';
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
  /** What waits in a list of its own, and belongs to no single line. */
  readonly lists: readonly TodayList[];
  /** There were more cases than are looked at for one person in one role. */
  readonly isCut: boolean;
}

/** Cases looked at for one person in one role; the soonest due come first. */
const most = 200;
/** Missed dates without a cause that are listed in a day; the log of missed dates has them all. */
const mostUnexplained = 20;
/** How long what somebody was told of is looked at again, whether it still stands. */
const toldMs = 180 * 24 * 60 * 60_000;

type Me = { id: StaffId; roles: readonly StaffRole[] };

/**
 * What must happen today, for one member of staff, in order. An officer sees their own cases, a reviewer those they
 * approve, both also those of whoever they stand in for, marked for whom, the DPO every case that is due by tomorrow or
 * late, missed dates without a cause, incidents, and whatever else the law has them look at; everybody what they were
 * told of while it stands. Whoever single acts of the DPO were left to sees what is about those. References only, no
 * names.
 */
export async function todayOf(app: App, me: Me): Promise<Today> {
  const today = londonDate(app.clock.now());
  const rules = watchRules(app.profile, app.clock.now());
  const standsFor = await standingIn(app, me);
  const { seen, onlyTold, isCut } = await casesToLookAt(app, me, standsFor, today);
  const names = standsFor.length === 0 ? null : await staffNames(app);
  const nameOf = (id: StaffId): string | null => (id === me.id ? null : (names?.get(id) ?? null));
  const found: (TodayLine & ToDo)[] = [];
  let kept = 0;
  for (const [caseId, whose] of seen) {
    const loaded = await loadCase(app, caseId);
    if (!loaded) continue;
    const { received, officer, reviewer } = loaded.state.record;
    const isMine = officer === me.id || reviewer === me.id;
    const said = new Set<ToDo['code']>();
    // One's own first: what is one's own anyhow is not another's too.
    for (const [whom, roles] of [...whose].sort(([a], [b]) => Number(b === me.id) - Number(a === me.id))) {
      // Nobody acts for the DPO in a case of their own.
      const mine = watchers.filter((role) => roles.has(role) && !(role === 'dpo' && whom !== me.id && isMine));
      const covers = (code: ToDo['code']) => (role: Watcher) => coversToDo(onlyFor(standsFor, whom, role), code);
      const more = toDoOn(loaded.state, today, rules, mine).filter(
        ({ code }) => !said.has(code) && mine.some(covers(code)) && (isWarning(code) || !onlyTold.has(caseId)),
      );
      for (const { code } of more) said.add(code);
      for (const one of more) {
        // Chosen in a list, many at once.
        if (one.code === 'retention-reached') kept += 1;
        else {
          const href = `/desk/cases/${caseId}${one.at && `/${one.at}`}`;
          found.push({ ...one, caseId, reference: received.reference, href, forWhom: nameOf(whom) });
        }
      }
    }
  }
  return {
    lines: found.sort(worstFirst).map(({ code: _code, at: _at, ...line }) => line),
    lists: await todayLists(app, me, kept, mostUnexplained),
    isCut,
  };
}

const isWarning = (code: ToDo['code']): boolean => watchCodes.some((one) => one === code);

/** For each case, in whose place and in which roles it is looked at. */
type Seen = Map<CaseId, Map<StaffId, Set<Watcher>>>;

async function casesToLookAt(
  app: App,
  me: Me,
  standsFor: readonly StoodInFor[],
  today: CivilDate,
): Promise<{ seen: Seen; onlyTold: ReadonlySet<CaseId>; isCut: boolean }> {
  const seen: Seen = new Map();
  let isCut = false;
  const look = (id: CaseId, role: Watcher, whose = me.id): void => {
    const all = seen.get(id) ?? new Map<StaffId, Set<Watcher>>();
    seen.set(id, all.set(whose, (all.get(whose) ?? new Set<Watcher>()).add(role)));
  };
  const add = async (query: CaseQuery, role: Watcher, whose = me.id): Promise<void> => {
    const { rows, next } = await app.store.cases({ limit: most, ...query });
    for (const { id } of rows) look(id, role, whose);
    isCut ||= next !== null && query.limit === undefined;
  };
  await add({ open: true, ownerId: me.id }, 'officer');
  await add({ open: true, reviewerId: me.id }, 'reviewer');
  for (const { id, role } of standsFor) {
    if (role === 'officer') await add({ open: true, ownerId: id }, role, id);
    if (role === 'reviewer') await add({ open: true, reviewerId: id }, role, id);
  }
  // The work of a DPO is nobody's by name: while somebody stands in for another DPO, it is done in their place.
  const leftBy = standsFor.find(({ role }) => role === 'dpo')?.id;
  const isDpo = me.roles.includes('dpo') || leftBy !== undefined;
  const dpo = leftBy ?? me.id;
  if (isDpo) {
    await add({ open: true, dueBefore: addDays(today, 2) }, 'dpo', dpo);
    await add({ waitsForDpo: true }, 'dpo', dpo);
    // Of cases that are over too: why they were late is asked all the same.
    await add({ missed: true, lateCause: '', order: 'missed', limit: mostUnexplained }, 'dpo', dpo);
    for (const { caseId } of await app.store.incidents.open()) look(caseId, 'dpo', dpo);
  }
  const before = new Set(seen.keys());
  await lookAtTold(app, me, isDpo ? dpo : null, look);
  // What was told is the warning: what else such a case wants is told where it is due, or listed.
  return { seen, onlyTold: new Set([...seen.keys()].filter((id) => !before.has(id))), isCut };
}

/**
 * What somebody was told of stands in their “Today” until it is dealt with, also where the case is over or due much later: a
 * restriction or an exemption to look at again, a search above its owner's head. The DPO was told as the DPO, whoever that was.
 */
async function lookAtTold(
  app: App,
  me: Me,
  dpo: StaffId | null,
  look: (id: CaseId, role: Watcher, whose?: StaffId) => void,
): Promise<void> {
  const since = app.clock.now() - toldMs;
  for (const id of await app.store.notices.toldOf([me.id], since, most)) {
    const record = (await loadCase(app, id))?.state.record;
    if (record?.officer === me.id) look(id, 'officer');
    if (record?.reviewer === me.id) look(id, 'reviewer');
  }
  if (dpo === null) return;
  const dpos = (await app.auth.listStaff()).filter(({ roles }) => roles.includes('dpo')).map(({ id }) => id);
  for (const id of await app.store.notices.toldOf(dpos, since, most)) look(id, 'dpo', dpo);
}

/** The acts somebody was left of another's work in a role; undefined where it is all of it, or their own. */
function onlyFor(standsFor: readonly StoodInFor[], whom: StaffId, as: Watcher): readonly ActGroup[] | undefined {
  const of = standsFor.filter(({ id, role }) => id === whom && role === as);
  const isAll = of.length === 0 || of.some(({ only }) => only === undefined);
  return isAll ? undefined : of.flatMap((one) => one.only ?? []);
}
