import { type RouterContextProvider, redirect } from 'react-router';
import type { Asking } from '../auth/core.ts';
import type { StaffAuth } from '../auth/staff-auth.ts';
import { appContext, factsContext } from './app-context.ts';

type Context = Readonly<RouterContextProvider>;

/** Staff sign-in of the running application, and this request as it sees it. */
export function staffAsking(request: Request, context: Context): { auth: StaffAuth; asking: Asking } {
  const { client } = context.get(factsContext);
  return { auth: context.get(appContext).auth, asking: { headers: request.headers, client } };
}

/** Headers that give a browser these cookies. */
export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}

/** 303 to another page of ours, with cookies. */
export const goTo = (path: string, cookies: readonly string[] = []): Response =>
  redirect(path, { status: 303, headers: cookieHeaders(cookies) });

/** `path` with the page to go back to after signing in, where there is one. */
export const carrying = (path: string, returnTo: string): string =>
  returnTo === '' ? path : `${path}?returnTo=${encodeURIComponent(returnTo)}`;
