import { createContext, data, type MiddlewareFunction, redirect } from 'react-router';
import type { Actor, StaffRole } from '../../machines/actors.ts';
import type { Staff } from '../auth/staff.ts';
import { standingIn } from '../services/staff/rota.ts';
import { appContext, factsContext } from './app-context.ts';
import { signedOutForm } from './signed-out-form.ts';

/** Who is signed in, behind a guard: `context.get(staffContext)`. */
export const staffContext = createContext<Staff>();
/** The same person as the actor of a command: `act(app, context.get(staffActorContext), …)`. */
export const staffActorContext = createContext<Extract<Actor, { kind: 'staff' }>>();

/** What a person without the role is told. Thrown as the data of a 403. */
export interface NotAllowed {
  readonly title: string;
  readonly sentence: string;
}
const notAllowed: NotAllowed = {
  title: 'You cannot use this page',
  sentence: 'Your role does not include it. If you need it for your work, ask an administrator.',
};

/** A page somebody looks at, rather than a picture or an answer a script asked for. */
const isPage = (request: Request): boolean => (request.headers.get('Accept') ?? '').includes('text/html');

/**
 * Middleware for the layout of a staff audience, and for staff routes outside a layout (page images, downloads).
 * Not signed in: 303 to sign-in and back, 401 with what was typed for a form (and without for what is not a page). Signed in with the password only: 303 to setting
 * up the authenticator. Without one of the roles: 403. Roles are read anew on each request, so a change counts at once.
 * @param allowed `roles`: one of these is enough; without it any member of staff
 */
export function requireStaff(allowed: { roles?: readonly StaffRole[] } = {}): MiddlewareFunction<Response> {
  return async ({ request, context, url }, next) => {
    const { auth } = context.get(appContext);
    const { client } = context.get(factsContext);
    const session = await auth.sessions.readSession({ headers: request.headers, client });
    if (session === null) {
      if (!isPage(request)) throw data(null, { status: 401 });
      if (request.method === 'POST') throw data(await signedOutForm(request, url), { status: 401 });
      throw redirect(`/sign-in?returnTo=${encodeURIComponent(`${url.pathname}${url.search}`)}`, 303);
    }
    if (!session.complete) throw redirect('/sign-in/set-up', 303);
    const { id, name, email, roles } = session.member;
    if (allowed.roles && !allowed.roles.some((role) => roles.includes(role))) throw data(notAllowed, { status: 403 });
    context.set(staffContext, { id, name, email, roles, sessionId: session.sessionId });
    const standsFor = await standingIn(context.get(appContext), { id, roles });
    context.set(staffActorContext, { kind: 'staff', id, roles, ...(standsFor.length > 0 && { for: [...standsFor] }) });
    const response = await next();
    // The action may have given a cookie of its own (a new session, signed out): then that one counts.
    const own = new Set(response.headers.getSetCookie().map((cookie) => cookie.split('=')[0]));
    for (const cookie of session.cookies) {
      if (!own.has(cookie.split('=')[0])) response.headers.append('Set-Cookie', cookie);
    }
    return response;
  };
}
