import type { App } from '../../app.ts';
import { type Difference, differences } from '../../profile.ts';
import { staffNames } from '../staff/staff-directory.ts';

/** A version of the profile as its list shows it. */
export interface VersionRow {
  readonly version: number;
  readonly at: number;
  readonly by: string;
  readonly note: string;
}

/** All versions of the profile, the newest first, with the names of who made them. */
export async function profileVersions(app: App): Promise<VersionRow[]> {
  const names: ReadonlyMap<string, string> = await staffNames(app);
  const rows = await app.store.profiles.list();
  return rows.map(({ version, at, byId, note }) => ({
    version,
    at,
    by: byId === null ? 'The settings' : (names.get(byId) ?? 'Someone no longer known'),
    note,
  }));
}

/** What a version changed against the one before it; null where there is no such version. */
export async function versionChanges(
  app: App,
  version: number,
): Promise<{ row: VersionRow; changes: readonly Difference[] } | null> {
  const row = (await profileVersions(app)).find((one) => one.version === version);
  const kept = await app.store.profiles.get(version);
  if (row === undefined || kept === null) return null;
  const before = await app.store.profiles.get(version - 1);
  return { row, changes: differences(before?.profile ?? {}, kept.profile) };
}
