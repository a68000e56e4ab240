import type { z } from 'zod';
import { londonDate } from '../../../machines/dates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Profile, profile } from '../../profile.ts';
import { type By, needsAdministrator } from '../staff/staff-rules.ts';

/** Something in a profile that cannot stand: where it is, and why. */
export interface ProfileFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type ProfileChanged =
  | { readonly ok: true; readonly version: number }
  | (Refusal & { readonly faults?: readonly ProfileFault[] });

/** What an administrator wants changed: against which version, why, and how. */
export interface ProfileChange {
  readonly version: number;
  readonly note: string;
  /** From the profile in force to one that is checked afterwards; null where there is nothing of the kind any more. */
  readonly change: (current: Profile) => unknown;
}

/**
 * Makes a new version of the body's profile. It counts from now on; what was written and decided before stays as it is,
 * and a regulator that letters have named is neither changed nor taken away.
 */
export async function changeProfile(
  app: App,
  by: By,
  { version, note, change }: ProfileChange,
): Promise<ProfileChanged> {
  const refused = await needsAdministrator(app, by);
  if (refused !== null) return refused;
  const { profiles, clock } = app;
  await profiles.refresh();
  if (profiles.version !== version) return meanwhile;
  const wanted = change(profiles.current);
  if (wanted === null) return meanwhile;
  const checked = profile.safeParse(wanted, { error: plain });
  if (!checked.success) {
    const faults = checked.error.issues.map(({ path, message }) => ({ path, message }));
    return { ...refuse('not-right', faults[0]?.message ?? 'The profile is not right'), faults };
  }
  const past = pastFault(profiles.current, checked.data, londonDate(clock.now()));
  if (past !== null) return past;
  if (JSON.stringify(checked.data) === JSON.stringify(profiles.current))
    return refuse('nothing-new', 'Nothing is different from the profile as it stands');
  const next = { version: version + 1, at: clock.now(), byId: by.id, note, profile: checked.data };
  if (!(await profiles.add(next))) return meanwhile;
  app.log.info('profile changed', { version: next.version });
  return { ok: true, version: next.version };
}

const meanwhile = refuse(
  'changed-meanwhile',
  'Somebody changed the profile meanwhile. Look at it again and repeat yours',
);

/** Regulators whose day has come stay as they are; a new one begins today or later. */
function pastFault(
  before: Profile,
  after: Profile,
  today: string,
): (Refusal & { faults?: readonly ProfileFault[] }) | null {
  const known = new Map(before.regulators.map((one) => [one.from, JSON.stringify(one)]));
  for (const [from, said] of known) {
    const now = after.regulators.find((one) => one.from === from);
    if (from <= today && JSON.stringify(now) !== said)
      return refuse('past', 'Letters have named this regulator. Add the new one with the day it begins');
  }
  const late = after.regulators.findIndex(({ from }) => !known.has(from) && from < today);
  if (late < 0) return null;
  const message = 'A new regulator begins today or on a later day: letters of the past are written';
  return { ...refuse('past', message), faults: [{ path: ['regulators', late, 'from'], message }] };
}

/** What is wrong, for whoever fills in the form. Faults that say it themselves keep their words. */
function plain(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? `Enter ${issue.minimum} or more` : 'Enter an answer';
    case 'too_big':
      return issue.origin === 'string' ? `Use ${issue.maximum} characters or fewer` : `Enter ${issue.maximum} or less`;
    case 'invalid_format':
      if (issue.format === 'email') return 'Enter an e-mail address in the right format, like name@example.org';
      if (issue.format === 'url') return 'Enter a web address that begins with https://';
      return 'Write it as the hint says';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a whole number' : 'Answer this';
    case 'invalid_value':
    case 'invalid_union':
      return 'Choose one of the answers';
    default:
      return undefined;
  }
}
