import { z } from 'zod';
import { staffRole } from '../../../machines/actors.ts';
import { emailAddress, fullName } from '../sign-in/forms.ts';

export const rolesField = z.array(staffRole).min(1, 'Select at least one role').max(5);

export const inviteForm = z.object({ name: fullName, email: emailAddress, roles: rolesField });

export const rolesForm = z.object({ roles: rolesField });

export const personIntent = z.object({
  intent: z.enum(['roles', 'reset', 'sign-out', 'disable', 'enable'], { error: 'Choose what to do' }),
  roles: z.array(staffRole).max(5),
});

/** What is done with a link that waits to be used. */
export const waitingForm = z.object({
  intent: z.enum(['again', 'withdraw'], { error: 'Choose what to do' }),
  invitation: z.string({ error: 'Choose an invitation' }).min(1).max(64),
});
