import type { App } from '../../app.ts';
import { staffNames } from '../staff/staff-directory.ts';

/** Who is none of the staff. */
const others: readonly (readonly [string, string])[] = [
  ['requester', 'The requester'],
  ['clock', 'The clock'],
  ['jobs', 'The server'],
  ['unknown', 'Nobody known'],
];

/**
 * What everybody in an audit is called: by name, or, for auditors and copies that leave the house, by a number that
 * stays the same.
 */
export async function staffCodes(app: App, byName: boolean): Promise<ReadonlyMap<string, string>> {
  const staff = byName ? await staffNames(app) : await app.store.staff.numbered();
  return new Map([...staff, ...others]);
}
