import { Outlet } from 'react-router';
import { requireStaff } from '../../http/staff-guard.ts';
import { deskRoles } from '../../http/staff-navigation.ts';
import type { Route } from './+types/guard.ts';

/** For what is not a page (downloads, page images): the desk's guard without its frame. */
export const middleware: Route.MiddlewareFunction[] = [requireStaff({ roles: deskRoles })];

export default function DeskGuard() {
  return <Outlet />;
}
