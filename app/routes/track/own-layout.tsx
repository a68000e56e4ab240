import { Outlet } from 'react-router';
import { requireRequester } from '../../http/requester-session.ts';
import type { Route } from './+types/own-layout.ts';

export const middleware: Route.MiddlewareFunction[] = [requireRequester];

/** Pages of someone who has proved to be the requester. The guard is here; what they may see, each page asks `ownCase`. */
export default function OwnLayout() {
  return <Outlet />;
}
