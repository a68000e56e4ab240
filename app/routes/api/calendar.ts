import { data } from 'react-router';
import { appContext } from '../../http/app-context.ts';
import { calendarFeed } from '../../services/watching/calendar-feed.ts';
import type { Route } from './+types/calendar.ts';

/**
 * Somebody's dates for their calendar program, which cannot sign in: the secret stands in the address. Whoever finds it sees
 * references and dates. It is made and taken away under “Your account”.
 */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const text = await calendarFeed(context.get(appContext), params.token);
  if (text === null) throw data(null, { status: 404 });
  return new Response(text, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
