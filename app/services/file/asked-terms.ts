import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { askedCache } from './page-text.ts';

/** What somebody searches a case for. */
export interface AskedTerm {
  readonly term: string;
  readonly by: string;
}

/**
 * Keeps what somebody searches for while they work with it, so that the address of what was found can name it without
 * saying it: it is somebody's name. In memory only, like the words it is looked for in.
 * @param at the name it had, where somebody goes on with what they found after it was forgotten: it has that again,
 * unless it is another's by now
 * @returns the name under which the address asks for it
 */
export function keepTerm(
  app: App,
  caseId: CaseId,
  { id }: Pick<Actor, 'id'>,
  term: string,
  at: string | null = null,
): string {
  const had = z.uuid().safeParse(at);
  const isFree = had.success && askedCache(app).get(had.data, app.clock.now()) === null;
  const name = isFree ? had.data : randomUUID();
  askedCache(app).put(name, { caseId, pages: [{ term, by: id }], bytes: term.length + 200 }, app.clock.now());
  return name;
}

/** What somebody searched for; null where it is no longer kept, or somebody else searched for it. */
export function askedTerm(app: App, { id }: Pick<Actor, 'id'>, name: string): string | null {
  const [asked] = askedCache(app).get(name, app.clock.now()) ?? [];
  return asked?.by === id ? asked.term : null;
}
