import { dayMs } from '../../../db/audit.ts';
import { indexEntries } from '../../../db/seal/blind.ts';
import { type BusyDay, busyDays } from '../../../machines/auditing/volume.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import { type CaseId, staffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { lookingTypes } from './deed-words.ts';

/** Somebody was in a case of a person who has something in common with them. Which name it is is not said. */
export interface Related {
  readonly who: string;
  readonly caseId: CaseId;
  readonly reference: string;
  readonly lastOn: CivilDate;
  /** `own`: the same e-mail address or whole name as somebody of the case; `surname`: the same last name. */
  readonly how: 'own' | 'surname';
}

export interface StandingOut {
  readonly busy: readonly (Omit<BusyDay, 'day'> & { readonly on: CivilDate })[];
  readonly related: readonly Related[];
}

/** How far back one looks for days with many cases. */
const daysBack = 60;

/**
 * What of looking stands out. Names are compared by the keyed hashes of the index, so no case is opened for it, and nobody's name
 * is shown: only who was where.
 */
export async function standingOut(app: App): Promise<StandingOut> {
  const days = await app.store.audit.casesByDay(app.clock.now() - daysBack * dayMs, lookingTypes);
  return {
    busy: busyDays(
      days.map(({ byId, day, cases }) => ({ who: byId, day, cases })).filter(({ who }) => isStaff(who)),
    ).map(({ day, ...one }) => ({ ...one, on: londonDate(day * dayMs + dayMs / 2) })),
    related: await relatedLooks(app),
  };
}

const isStaff = (who: string): boolean => !['requester', 'clock', 'jobs'].includes(who);

async function relatedLooks(app: App): Promise<Related[]> {
  const related: Related[] = [];
  for (const { id, name, email } of await app.auth.listStaff()) {
    const who = staffId.parse(id);
    const surnames = indexEntries({ names: [name] }).flatMap(({ field, value }) =>
      field === 'surname' ? [value] : [],
    );
    const own = new Set([...(await app.store.find('email', email)), ...(await app.store.find('name', name))]);
    const alike = new Set((await Promise.all(surnames.map((value) => app.store.find('surname', value)))).flat());
    const touched = await app.store.audit.touched(who, [...new Set([...own, ...alike])]);
    related.push(
      ...touched.map(
        ({ caseId, reference, at }): Related => ({
          ...{ who, caseId, reference, lastOn: londonDate(at) },
          how: own.has(caseId) ? 'own' : 'surname',
        }),
      ),
    );
  }
  return related.sort((a, b) => a.how.localeCompare(b.how) || b.lastOn.localeCompare(a.lastOn));
}
