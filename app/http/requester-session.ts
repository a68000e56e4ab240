import { randomBytes } from 'node:crypto';
import { createContext, type MiddlewareFunction, redirect } from 'react-router';
import type { SubmissionId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { appContext } from './app-context.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from './cookies.ts';

const minute = 60_000;
/** Without a request for this long, the session is over: the device may have changed hands. */
export const idleMs = 20 * minute;
/** How long a session can last, however busy it is. */
export const longestMs = 120 * minute;

/** The sending whose cases may be followed, behind `requireRequester`; null where a form came without a session. */
export const requesterContext = createContext<SubmissionId | null>(null);

/**
 * Opens a session for whoever just proved to be the requester (or has this moment sent the request). Its id is new each
 * time, and only a keyed hash of it is kept.
 * @returns the Set-Cookie header; the cookie goes with the browser's session, there is no "remember me"
 */
export async function startRequesterSession(app: App, submissionId: SubmissionId): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  const now = app.clock.now();
  await app.store.sessions.create({ id, submissionId, now, expiresAt: now + longestMs });
  return setCookie(cookieNames.requester, id, { sameSite: 'Lax' });
}

/** Whose session the browser holds, and notes that it was used; null without one, or when its time is over. */
export async function readRequesterSession(app: App, request: Request): Promise<SubmissionId | null> {
  const id = readCookie(request, cookieNames.requester);
  if (id === null || id === '') return null;
  return (await app.store.sessions.seen(id, app.clock.now(), idleMs))?.submissionId ?? null;
}

/** Ends the browser's session on the server too. @returns the Set-Cookie header that takes its cookie away */
export async function endRequesterSession(app: App, request: Request): Promise<string> {
  const id = readCookie(request, cookieNames.requester);
  if (id !== null && id !== '') await app.store.sessions.end(id, app.clock.now());
  return clearCookie(cookieNames.requester);
}

/**
 * Middleware for the requester's own pages. Who looks without a session goes to the page that says so, which names nothing.
 * Who sends a form without one goes on with nobody's case, for `ownCase` to give back what they typed.
 */
export const requireRequester: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const submissionId = await readRequesterSession(context.get(appContext), request);
  if (submissionId === null && request.method !== 'POST') throw redirect('/track/signed-out', 303);
  context.set(requesterContext, submissionId);
  return next();
};
