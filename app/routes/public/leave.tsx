import { appContext } from '../../http/app-context.ts';
import { clearCookie, requesterCookies } from '../../http/cookies.ts';
import { endRequesterSession } from '../../http/requester-session.ts';
import type { Route } from './+types/leave.ts';

/** Says nothing about anyone who lands there, and shows no recent activity. */
const elsewhere = 'https://www.bbc.co.uk/weather';

/**
 * *Exit this page*: a plain link, so that it works without JavaScript. Ends the requester's session on the server, takes
 * the cookies away and goes somewhere harmless; since no page of ours is kept, Back finds nothing that needed them. What
 * was saved stays on the server and is reached by its link again.
 *
 * Clear-Site-Data names `storage` only. `cookies` would sign the person out of every other service of the body's
 * domain, and `cache` makes some browsers wait seconds before they leave, while all it holds is stylesheets.
 */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  // A browser that guesses the next page must not end the session of someone who stays.
  if (/prefetch|prerender/.test(request.headers.get('Sec-Purpose') ?? '')) return new Response(null, { status: 503 });
  const headers = new Headers({ Location: elsewhere, 'Cache-Control': 'no-store', 'Clear-Site-Data': '"storage"' });
  // Whatever is wrong here, whoever presses the button gets away.
  const app = context.get(appContext);
  await endRequesterSession(app, request).catch((error: unknown) => app.log.error('session not ended', error));
  for (const name of requesterCookies) headers.append('Set-Cookie', clearCookie(name));
  return new Response(null, { status: 303, headers });
}
