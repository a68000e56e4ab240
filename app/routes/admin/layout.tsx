import { Outlet } from 'react-router';
import { DeskFrame } from '../../components/desk-frame.tsx';
import { staffFrame } from '../../http/staff-frame.ts';
import { requireStaff } from '../../http/staff-guard.ts';
import { adminRoles } from '../../http/staff-navigation.ts';
import deskStyles from '../../styles/desk.scss?url';
import type { Route } from './+types/layout.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: deskStyles }];

export const middleware: Route.MiddlewareFunction[] = [requireStaff({ roles: adminRoles })];

export const loader = ({ context, url }: Route.LoaderArgs) => staffFrame(context, url.pathname);

/** People, roles and settings. Nothing here shows a case. */
export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  return (
    <DeskFrame {...loaderData}>
      <Outlet />
    </DeskFrame>
  );
}
