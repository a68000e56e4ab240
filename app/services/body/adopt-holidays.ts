import { clock } from '../../../machines/actors.ts';
import { type NationHolidays, sameDays } from '../../../machines/clock/holidays.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import type { LoadedCase } from '../load-case.ts';
import type { By } from '../staff/staff-rules.ts';
import { changeProfile, type ProfileChanged } from './change-profile.ts';
import { openCases } from './holiday-effect.ts';

/**
 * Lets a case count with the bank holidays of its body, where they name other days than those it counts with. The event says
 * so; what was decided before stays as it was. Returns whether it did.
 */
export async function adoptHolidays(app: App, { caseId, state, version }: LoadedCase): Promise<boolean> {
  const { nation, holidays: now } = state.request.context;
  const holidays = app.profile.bankHolidays[nation] ?? {};
  if (sameDays(now, holidays)) return false;
  const command = { caseId, commandId: `calendar:${caseId}:${version}` };
  const done = await act(app, clock, command, ({ request }) =>
    sameDays(request.context.holidays, holidays) ? [] : [{ type: 'calendar.adopted', holidays }],
  );
  return done.ok;
}

/**
 * Takes over a list of bank holidays: a new version of the profile, for requests that come from now on, and an event in every
 * open case. Where it is cut short, the daily sweep does the rest.
 */
export async function takeOverHolidays(
  app: App,
  by: By,
  of: { readonly version: number; readonly note: string; readonly holidays: NationHolidays },
): Promise<ProfileChanged> {
  const { version, note, holidays: bankHolidays } = of;
  const changed = await changeProfile(app, by, { version, note, change: (now) => ({ ...now, bankHolidays }) });
  if (!changed.ok) return changed;
  for await (const loaded of openCases(app)) await adoptHolidays(app, loaded);
  return changed;
}
