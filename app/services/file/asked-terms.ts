import { randomUUID } from 'node:crypto';
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
 * Keeps what somebody searches for while they work with it, so that the address of what was found can name it without saying it: it is
 * somebody's name. In memory only, like the words it is looked for in.
 * @returns the name under which the address asks for it
 */
export function keepTerm(app: App, caseId: CaseId, { id }: Pick<Actor, 'id'>, term: string): string {
  const name = randomUUID();
  askedCache(app).put(name, { caseId, pages: [{ term, by: id }], bytes: term.length + 200 }, app.clock.now());
  return name;
}

/** What somebody searched for; null where it is no longer kept, or somebody else searched for it. */
export function askedTerm(app: App, { id }: Pick<Actor, 'id'>, name: string): string | null {
  const [asked] = askedCache(app).get(name, app.clock.now()) ?? [];
  return asked?.by === id ? asked.term : null;
}
