import { Outlet } from 'react-router';
import { DeskFrame } from '../../components/desk-frame.tsx';
import { staffFrame } from '../../http/staff-frame.ts';
import { requireStaff } from '../../http/staff-guard.ts';
import { deskRoles } from '../../http/staff-navigation.ts';
import deskStyles from '../../styles/desk.scss?url';
import type { Route } from './+types/layout.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: deskStyles }];

export const middleware: Route.MiddlewareFunction[] = [requireStaff({ roles: deskRoles })];

export const loader = ({ context, url }: Route.LoaderArgs) => staffFrame(context, url.pathname);

/** Turning a page of the workbench changes nothing around it: the turn would wait for two answers. */
export { unlessTurning as shouldRevalidate } from '../../components/review/unless-turning.ts';

/** The team's pages: cases, documents, requests entered for someone. */
export default function DeskLayout({ loaderData }: Route.ComponentProps) {
  return (
    <DeskFrame {...loaderData}>
      <Outlet />
    </DeskFrame>
  );
}
