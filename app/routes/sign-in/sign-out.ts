import { redirect } from 'react-router';
import { cookieHeaders, staffAsking } from '../../http/staff-asking.ts';
import type { Route } from './+types/sign-out.ts';

/** Signing out changes something, so a link cannot do it. */
export const loader = () => redirect('/sign-in', 303);

/** Ends the session here and on the server, and lets the browser forget what it kept of our pages. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const { auth, asking } = staffAsking(request, context);
  const headers = cookieHeaders(await auth.signIn.signOut(asking));
  headers.set('Clear-Site-Data', '"cache", "storage"');
  return redirect('/sign-in?notice=signed-out', { status: 303, headers });
}
