import type { StaffRole } from '../../../machines/actors.ts';
import type { StaffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { mostOnTheWay, onTheWay } from '../disposal/on-the-way.ts';

/** What waits in a list, and where that is. */
export interface TodayList {
  readonly sentence: string;
  readonly href: string;
}

/**
 * What “Today” says of work that is dealt with in a list: cases nobody has taken; for the DPO those of somebody who has
 * left, and papers that need not be kept; for whoever may agree to it, what is to be destroyed.
 * @param shown so many missed dates without a cause have lines of their own
 * @param kept cases of which the DPO was told that their papers need not be kept any longer
 */
export async function todayLists(
  app: App,
  me: { readonly id: StaffId; readonly roles: readonly StaffRole[] },
  kept: number,
  shown: number,
): Promise<readonly TodayList[]> {
  const isDpo = me.roles.includes('dpo');
  const parts = await Promise.all([
    app.store
      .count({ open: true, ownerId: null })
      .then((n) => list(n, 'has not been taken', 'have not been taken', '/desk?owner=nobody')),
    isDpo ? unexplained(app, shown) : [],
    isDpo ? ofWhoeverLeft(app) : [],
    isDpo || me.roles.includes('reviewer') ? toAgreeTo(app, me.id) : [],
  ]);
  const closed = kept === 1 ? '1 closed case' : `${kept} closed cases`;
  const papers = { sentence: `The papers of ${closed} need not be kept any longer`, href: '/dpo/disposal' };
  return [...parts.flat(), ...(isDpo && kept > 0 ? [papers] : [])];
}

const list = (n: number, one: string, many: string, href: string): readonly TodayList[] =>
  n === 0 ? [] : [{ sentence: n === 1 ? `1 case ${one}` : `${n} cases ${many}`, href }];

async function unexplained(app: App, shown: number): Promise<readonly TodayList[]> {
  const n = await app.store.count({ missed: true, lateCause: '' });
  const sentence = `${n} missed dates have no cause on record, the ${shown} missed longest ago among them are above`;
  return n <= shown ? [] : [{ sentence, href: '/dpo/breaches' }];
}

async function ofWhoeverLeft({ auth, store }: App): Promise<readonly TodayList[]> {
  const left = (await auth.listStaff()).filter(({ disabledAt }) => disabledAt !== null);
  const lists: TodayList[] = [];
  for (const { id, name } of left) {
    const gone = `${name}, who cannot sign in any more`;
    const owned = await store.count({ open: true, ownerId: id });
    lists.push(...list(owned, `is still with ${gone}`, `are still with ${gone}`, `/desk?owner=${id}`));
    const reviewed = await store.count({ open: true, reviewerId: id });
    lists.push(
      ...list(reviewed, `has as its reviewer ${gone}`, `have as their reviewer ${gone}`, `/desk?reviewer=${id}`),
    );
  }
  return lists;
}

async function toAgreeTo(app: App, me: StaffId): Promise<readonly TodayList[]> {
  const proposed = await onTheWay(app, 'proposed');
  const n = proposed.filter(({ disposal }) => disposal.proposed !== null && disposal.proposed.by !== me).length;
  if (n < mostOnTheWay)
    return list(
      n,
      'waits for a second person to agree that it is destroyed',
      'wait for a second person to agree that they are destroyed',
      '/desk/disposal',
    );
  return [
    {
      sentence: `${n} cases or more wait for a second person to agree that they are destroyed`,
      href: '/desk/disposal',
    },
  ];
}
