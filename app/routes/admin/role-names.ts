import type { StaffRole } from '../../../machines/actors.ts';

/** What each role is called, and what it may do, for those who give it. */
export const roleWords: Readonly<Record<StaffRole, { name: string; means: string }>> = {
  officer: { name: 'Officer', means: 'Works on cases: checks who asks, gathers and redacts records, decides' },
  reviewer: { name: 'Reviewer', means: 'Approves what an officer did, never their own work' },
  dpo: { name: 'Data protection officer', means: 'Sees every deadline, signs off refusals and overrides' },
  administrator: { name: 'Administrator', means: 'Invites people and gives roles; reads no case. Stands alone' },
  auditor: { name: 'Auditor', means: 'Reads figures without names. Stands alone' },
};

/** "Officer, reviewer". */
export function roleNames(roles: readonly StaffRole[]): string {
  const names = roles.map((role) => roleWords[role].name);
  return names.map((name, index) => (index === 0 ? name : `${name[0]?.toLowerCase()}${name.slice(1)}`)).join(', ');
}
