import { randomBytes } from 'node:crypto';
import { createContext, data, type MiddlewareFunction, redirect } from 'react-router';
import type { SubmissionId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { appContext } from './app-context.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from './cookies.ts';
import { readForm } from './read-form.ts';

const minute = 60_000;
/** Without a request for this long, the session is over: the device may have changed hands. */
export const idleMs = 20 * minute;
/** How long a session can last, however busy it is. */
export const longestMs = 120 * minute;

/** The sending whose cases may be followed, behind `requireRequester`. */
export const requesterContext = createContext<SubmissionId>();

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

/** What a person who typed something into a page of a session that is over is shown: their own words, to copy. */
export interface SignedOutWhileTyping {
  readonly signedOut: true;
  readonly typed: string;
}

/** The long text of whatever form was sent, to give it back: nothing typed is lost. */
async function typedText(request: Request): Promise<string> {
  const { values } = await readForm(request);
  const texts = [...values].filter(([name]) => name !== 'commandId').flatMap(([, all]) => all);
  return texts.filter((text) => text !== '').join('\n\n');
}

/**
 * Middleware for the requester's own pages. Without a session: 303 to the page that says so, which names nothing. Someone
 * who sent a form gets back what they typed, as a 401.
 */
export const requireRequester: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const submissionId = await readRequesterSession(context.get(appContext), request);
  if (submissionId === null) {
    if (request.method !== 'POST') throw redirect('/track/signed-out', 303);
    const words: SignedOutWhileTyping = { signedOut: true, typed: await typedText(request) };
    throw data(words, { status: 401 });
  }
  context.set(requesterContext, submissionId);
  return next();
};
