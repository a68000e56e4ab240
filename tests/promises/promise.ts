import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import type { Letter } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { type BodyKey, bodies, bodyKeys, type Profile } from '../../app/profile.ts';
import { readSettings } from '../../app/settings.ts';
import { strings } from '../letters/block-strings.ts';
import { pipeline } from '../review/world.ts';

/** `A–E`, `A,C` or `B`: the bodies whose notices make a promise. */
export const keysOf = (text: string): readonly BodyKey[] =>
  text === 'A–E' ? bodyKeys : bodyKeys.filter((key) => text.split(',').includes(key));

/** A promise under its number, held for each body that makes it. */
export const promise = (
  number: number,
  of: string,
  what: string,
  keeps: (body: Profile, key: BodyKey) => void | Promise<void>,
): void => {
  describe(`promise ${number} (${of}) ${what}`, () => {
    it.each(keysOf(of))('%s', (key) => keeps(bodies[key], key));
  });
};

/** Every word of a letter as it is read. */
export const wordsOf = (letter: Letter | null): string =>
  letter === null ? '' : letterContent(letter).flatMap(strings).join('\n');

/** Opens a Rightsdesk of a body on real SQLite, whose clock stands still; all are gone after the file's last test. */
export function worlds(): (key: BodyKey) => Promise<{ app: App; clock: { at: number } }> {
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return async (key) => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-promise-'));
    const clock = { at: Date.UTC(2026, 5, 1, 9), now: () => clock.at };
    const settings = readSettings({
      RIGHTSDESK_MODE: 'demo',
      BODY: key,
      DATA_DIR: join(folder, 'data'),
      MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
    });
    const app = await createApp(settings, clock, pipeline(), () => undefined);
    ends.push(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return { app, clock };
  };
}
