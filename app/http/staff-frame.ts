import type { RouterContextProvider } from 'react-router';
import type { DeskFrameProps } from '../components/desk-frame.tsx';
import { staffContext } from './staff-guard.ts';
import { staffHome, staffNavigation } from './staff-navigation.ts';

/** What the frame of a staff page shows of the person signed in. For the loader of a layout behind `requireStaff`. */
export function staffFrame(
  context: Readonly<RouterContextProvider>,
  path: string,
): Pick<DeskFrameProps, 'navigation' | 'home' | 'signedIn'> {
  const { name, roles } = context.get(staffContext);
  return { navigation: staffNavigation(roles, path), home: staffHome(roles), signedIn: { name, href: '/account' } };
}
