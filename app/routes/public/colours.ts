import { appContext } from '../../http/app-context.ts';
import { coloursCss } from '../../profile.ts';
import type { Route } from './+types/colours.ts';

/** The colours of the body as a style sheet. Its address changes with the profile, so a browser may keep it. */
export const loader = ({ context }: Route.LoaderArgs): Response =>
  new Response(coloursCss(context.get(appContext).profile.colours), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
