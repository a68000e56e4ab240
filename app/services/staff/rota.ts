import type { StaffRole } from '../../../machines/actors.ts';
import { addDays, type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { type RotaChange, rotaChange } from '../../../machines/rota/changes.ts';
import {
  emptyRota,
  foldRota,
  type Rota,
  rotaFault,
  type StoodInFor,
  standsInFor,
} from '../../../machines/rota/rota.ts';
import type { App } from '../../app.ts';
import { noDate } from '../project.ts';
import type { By } from './staff-rules.ts';

/** What is read of the past: an absence may be entered a month late. */
const daysBack = 62;

/** Who is away and who stands in for whom, from two months ago on. */
export async function rotaOf(app: App): Promise<Rota> {
  const rows = await app.store.rota.since(addDays(londonDate(app.clock.now()), -daysBack));
  return rows.map(({ change }) => rotaChange.parse(change)).reduce(foldRota, emptyRota);
}

/** A process asks for every page of staff; what another process wrote counts within this time. */
const keptFor = 20_000;
const kept = new WeakMap<App['store'], { readonly at: number; readonly rota: Promise<Rota> }>();

async function keptRota(app: App): Promise<Rota> {
  const [now, before] = [Date.now(), kept.get(app.store)];
  if (before && now - before.at < keptFor) return before.rota;
  const rota = rotaOf(app).then((all) => withoutFormerDpos(app, all));
  kept.set(app.store, { at: now, rota });
  // A read that failed is not kept: the next page asks again.
  rota.catch(() => kept.delete(app.store));
  return rota;
}

/** Who is no DPO any more lets nobody do anything as one. */
async function withoutFormerDpos(app: App, rota: Rota): Promise<Rota> {
  if (!rota.delegations.some(({ roles }) => roles.includes('dpo'))) return rota;
  const staff = await app.auth.listStaff();
  const dpos = new Set(
    staff.flatMap(({ id, roles, disabledAt }) => (disabledAt === null && roles.includes('dpo') ? [id] : [])),
  );
  const delegations = rota.delegations.flatMap((one) => {
    const roles = one.roles.filter((role) => role !== 'dpo' || dpos.has(one.staffId));
    return roles.length === 0 ? [] : [{ ...one, roles }];
  });
  return { ...rota, delegations };
}

/** For whom somebody stands in today, and in what. */
export const standingIn = async (
  app: App,
  who: { readonly id: StaffId; readonly roles: readonly StaffRole[] },
): Promise<readonly StoodInFor[]> => standsInFor(await keptRota(app), who, londonDate(app.clock.now()));

/**
 * Says that somebody is away or that another stands in, or takes it back. One's own is anybody's to say; for others an
 * administrator or the DPO says it.
 */
export async function changeRota(app: App, by: By, change: RotaChange): Promise<{ ok: true } | Refusal> {
  const staff = (await app.auth.listStaff()).filter(({ disabledAt }) => disabledAt === null);
  const me = staff.find(({ id }) => id === by.id);
  if (me === undefined) return refuse('unknown', 'There is no such person');
  const rota = await rotaOf(app);
  const about = personOf(rota, change);
  if (about === null) return refuse('gone', 'It is not there any more');
  if (about !== me.id && !mayForOthers(me.roles))
    return refuse('not-yours', 'Only an administrator or the DPO can do this for others');
  if (!staff.some(({ id }) => id === about)) return refuse('unknown', 'There is no such person');
  const today = londonDate(app.clock.now());
  const fault = rotaFault(rota, change, today, (id) => staff.find((one) => one.id === id)?.roles ?? []);
  if (fault !== null) return fault;
  await app.store.rota.add({ at: app.clock.now(), byId: me.id, untilOn: untilOf(rota, change), change });
  kept.delete(app.store);
  return { ok: true };
}

/** Whose it is to say for others who is there. */
export const mayForOthers = (roles: readonly StaffRole[]): boolean =>
  roles.includes('administrator') || roles.includes('dpo');

/** What a change is about, where it takes back what stands. */
const takenBack = ({ absences, delegations }: Rota, id: string) =>
  [...absences, ...delegations].find((one) => one.id === id);

/** Who is away or lets another stand in. Null where what is taken back is gone. */
const personOf = (rota: Rota, change: RotaChange): StaffId | null =>
  'staffId' in change ? change.staffId : (takenBack(rota, change.id)?.staffId ?? null);

/** What is taken back is read as long as what it takes back. */
const untilOf = (rota: Rota, change: RotaChange): CivilDate =>
  'to' in change ? change.to : (takenBack(rota, change.id)?.to ?? noDate);
