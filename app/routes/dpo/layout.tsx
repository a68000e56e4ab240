import { Outlet } from 'react-router';
import { DeskFrame } from '../../components/desk-frame.tsx';
import { staffFrame } from '../../http/staff-frame.ts';
import { requireStaff } from '../../http/staff-guard.ts';
import { dpoRoles } from '../../http/staff-navigation.ts';
import deskStyles from '../../styles/desk.scss?url';
import type { Route } from './+types/layout.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: deskStyles }];

export const middleware: Route.MiddlewareFunction[] = [requireStaff({ roles: dpoRoles })];

export const loader = ({ context, url }: Route.LoaderArgs) => staffFrame(context, url.pathname);

/** Deadlines and figures: for the DPO, and for auditors, who see no names. */
export default function DpoLayout({ loaderData }: Route.ComponentProps) {
  return (
    <DeskFrame {...loaderData}>
      <Outlet />
    </DeskFrame>
  );
}
