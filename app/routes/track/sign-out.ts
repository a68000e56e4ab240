import { redirect } from 'react-router';
import { appContext } from '../../http/app-context.ts';
import { clearCookie, cookieNames } from '../../http/cookies.ts';
import { endRequesterSession } from '../../http/requester-session.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = (): Response => redirect('/track', 303);

/** Ends the session on the server and in this browser. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const headers = new Headers({ 'Clear-Site-Data': '"storage"' });
  headers.append('Set-Cookie', await endRequesterSession(context.get(appContext), request));
  headers.append('Set-Cookie', clearCookie(cookieNames.browser));
  return redirect('/track/signed-out', { status: 303, headers });
}
