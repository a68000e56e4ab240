import { Outlet } from 'react-router';
import { requireStaff } from '../../http/staff-guard.ts';
import { dpoRoles } from '../../http/staff-navigation.ts';
import type { Route } from './+types/guard.ts';

/** For what is not a page (lists and reports as files): the guard of the DPO’s pages without their frame. */
export const middleware: Route.MiddlewareFunction[] = [requireStaff({ roles: dpoRoles })];

export default function DpoGuard() {
  return <Outlet />;
}
