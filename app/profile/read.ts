import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type BodyKey, bodies, northfold } from './bodies/index.ts';
import { type Profile, profile } from './shape.ts';

/** A profile that is not right, told so that whoever wrote it can put it right. */
export class ProfileError extends Error {
  override name = 'ProfileError';
}

/** What is wrong, a line for each: where, and what. */
export const faultsOf = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) => `${path.length === 0 ? 'profile' : path.join('.')}: ${message}`);

/**
 * The profile of the body.
 * @param file JSON of the shape of `profile`; undefined for a made-up body
 * @param body which of the made-up ones; the children's trust where not named
 * @throws when the file cannot be read or does not fit: a server must not start with half a body
 */
export const readProfile = (file: string | undefined, body?: BodyKey): Profile =>
  file === undefined
    ? body === undefined
      ? northfold
      : bodies[body]
    : checked(JSON.parse(readFileSync(file, 'utf8')), file);

/** @throws ProfileError naming where it came from and each fault */
export function checked(written: unknown, from: string): Profile {
  const read = profile.safeParse(written);
  if (read.success) return read.data;
  throw new ProfileError(`The profile of the body is not right (${from}).\n${faultsOf(read.error).join('\n')}`);
}
