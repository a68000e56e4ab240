import { Outlet } from 'react-router';
import { DeskFrame } from '../../components/desk-frame.tsx';
import deskStyles from '../../styles/desk.scss?url';
import type { Route } from './+types/layout.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: deskStyles }];

/** The way in for staff: nobody is signed in here yet, so there is nowhere to go. */
export default function SignInLayout() {
  return (
    <DeskFrame navigation={[]}>
      <Outlet />
    </DeskFrame>
  );
}
