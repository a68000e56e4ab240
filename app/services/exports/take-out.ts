import type { StaffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';

/** A file that leaves the house: what it is called, and its bytes. */
export interface TakenOut {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts on record that somebody takes a list or figures out of the house, before they get it: who, when, and what in a few words
 * without personal data.
 */
export async function takeOut(app: App, who: StaffId, what: string, file: TakenOut): Promise<TakenOut> {
  await app.auth.events.add('exported', who, null, what);
  return file;
}
