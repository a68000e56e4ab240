import { Outlet } from 'react-router';
import { DeskFrame } from '../../components/desk-frame.tsx';
import { staffFrame } from '../../http/staff-frame.ts';
import { requireStaff } from '../../http/staff-guard.ts';
import deskStyles from '../../styles/desk.scss?url';
import type { Route } from './+types/layout.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: deskStyles }];

export const middleware: Route.MiddlewareFunction[] = [requireStaff()];

export const loader = ({ context, url }: Route.LoaderArgs) => staffFrame(context, url.pathname);

/** What every member of staff does with their own account. */
export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  return (
    <DeskFrame {...loaderData}>
      <Outlet />
    </DeskFrame>
  );
}
