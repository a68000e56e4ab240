import type { StaffId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';

/** A file that leaves the house: what it is called, and its bytes. */
export interface TakenOut {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts on record that somebody takes a list, figures or a letter out of the house, before they get it: who, when, and what in a few
 * words without personal data. Of a case, its reference is among them: the audit of the case finds it by that.
 */
export async function takeOut<File extends { readonly name: string }>(
  app: App,
  who: StaffId,
  what: string,
  file: File,
): Promise<File> {
  await app.auth.events.add('exported', who, null, what);
  return file;
}
