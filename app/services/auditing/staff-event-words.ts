import type { StaffEventType } from '../../auth/staff-events.ts';

/** Each kind of line in plain words. */
export const staffEventWords: Readonly<Record<StaffEventType, string>> = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  'sign-in-limited': 'Too many tries to sign in',
  'second-factor-failed': 'Code was not right',
  'recovery-code-used': 'Recovery code used',
  'authenticator-set-up': 'Authenticator app set up',
  'signed-out': 'Signed out',
  'signed-out-everywhere': 'Signed out everywhere',
  'session-ended': 'Ended one session',
  'password-changed': 'Password changed',
  'first-administrator': 'First administrator set up',
  invited: 'Invitation made',
  'invitation-withdrawn': 'Invitation withdrawn',
  'invitation-accepted': 'Invitation accepted',
  'reset-offered': 'New start offered',
  'reset-done': 'New start made',
  'roles-changed': 'Roles changed',
  disabled: 'Account disabled',
  enabled: 'Account enabled',
  exported: 'Took out a list, figures or a letter',
  'calendar-made': 'Secret address for a calendar made',
  'calendar-renewed': 'Secret address for a calendar made anew',
  'calendar-ended': 'Secret address for a calendar taken away',
};
