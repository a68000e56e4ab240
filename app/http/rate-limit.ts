import { data, type RouterContextProvider } from 'react-router';
import { appContext, factsContext } from './app-context.ts';

/** How often something may be done within a window of time. */
export interface Rule {
  /** Part of the key: two rules never share a count. */
  readonly name: string;
  readonly windowMs: number;
  readonly most: number;
}

/** Counts in the database, so that two processes share them and a restart forgives nothing (db/limits.ts). */
export interface Counter {
  hit(key: string, windowMs: number, now: number): Promise<{ count: number; resetAt: number }>;
}

/** Everything one network may send. A household or a library shares it: far above what people do, far below a script. */
export const anyPost: Rule = { name: 'post', windowMs: 60_000, most: 120 };

/**
 * What one network may send to the pages of staff, which take nothing from anybody who is not signed in: a whole team sits behind one address,
 * each mark is sent by itself, and two hundred files are two hundred pieces.
 */
export const staffPost: Rule = { name: 'staff-post', windowMs: 60_000, most: 3000 };

/** The rule that a form sent to a path counts towards. Signing in is none of the pages of staff. */
export const postRule = (path: string): Rule => (/^\/(desk|dpo|admin)\//.test(path) ? staffPost : anyPost);

/** Forms with files from people nobody knows yet: a few of them at one computer, and not a full disk. */
export const publicUpload: Rule = { name: 'upload', windowMs: 60 * 60_000, most: 60 };
/** Requests begun: each is kept for a month. */
export const requestBegun: Rule = { name: 'begin', windowMs: 60 * 60_000, most: 60 };

/** Whether a form carries files, as its sender says: only such a form is read for any. */
export const carriesFiles = (request: Request): boolean =>
  /^multipart\//i.test(request.headers.get('Content-Type') ?? '');

/**
 * Counts one use of a rule.
 * @param subject who it counts for: a network, an account. Kept as a keyed hash only
 * @returns null when within the limit, otherwise the seconds to wait
 */
export async function overLimit(counter: Counter, rule: Rule, subject: string, now: number): Promise<number | null> {
  const { count, resetAt } = await counter.hit(`${rule.name}:${subject}`, rule.windowMs, now);
  return count <= rule.most ? null : Math.max(1, Math.ceil((resetAt - now) / 1000));
}

/**
 * For a loader or action: counts one use by the network the request came from.
 * @throws a 429 with Retry-After once the limit is passed
 */
export async function requireWithin(context: Readonly<RouterContextProvider>, rule: Rule): Promise<void> {
  const { store, clock } = context.get(appContext);
  const wait = await overLimit(store.limits, rule, context.get(factsContext).client, clock.now());
  if (wait !== null) throw data(null, { status: 429, headers: { 'Retry-After': String(wait) } });
}
