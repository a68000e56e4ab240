import type { StaffRole } from '../../machines/actors.ts';
import type { NavigationItem } from '../components/govuk/service-navigation.tsx';

/** Who may enter which audience's pages. An administrator reads no case; an auditor reads figures only. */
export const deskRoles: readonly StaffRole[] = ['officer', 'reviewer', 'dpo'];
export const dpoRoles: readonly StaffRole[] = ['dpo', 'auditor'];
export const adminRoles: readonly StaffRole[] = ['administrator'];

const sections = [
  { text: 'Cases', href: '/desk', roles: deskRoles },
  { text: 'Today', href: '/desk/today', roles: deskRoles },
  { text: 'Add a request', href: '/desk/requests/new', roles: deskRoles },
  { text: 'Deadlines and figures', href: '/dpo', roles: dpoRoles },
  { text: 'Administration', href: '/admin', roles: adminRoles },
  { text: 'Today', href: '/admin/today', roles: adminRoles },
] as const;

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

/** The sections someone may enter; the one that fits the path best is marked as the current one. */
export function staffNavigation(roles: readonly StaffRole[], path: string): NavigationItem[] {
  const open = sections.filter((section) => section.roles.some((role) => roles.includes(role)));
  const here = open.filter(({ href }) => within(path, href)).sort((a, b) => b.href.length - a.href.length)[0];
  return open.map(({ text, href }) => ({
    text,
    href,
    current: href !== here?.href ? undefined : path === href ? 'page' : 'section',
  }));
}

/** Where someone starts after signing in: the first section they may enter. */
export const staffHome = (roles: readonly StaffRole[]): string => staffNavigation(roles, '')[0]?.href ?? '/account';
