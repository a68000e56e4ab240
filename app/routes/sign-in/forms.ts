import { z } from 'zod';
import type { FieldError, FormState } from '../../http/form-state.ts';

const email = z
  .string()
  .min(1, 'Enter an e-mail address')
  .max(254, 'The e-mail address must be 254 characters or fewer')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address in the right format, like name@example.org');

/** A name as the person writes it. */
export const fullName = z
  .string()
  .min(1, 'Enter your full name')
  .max(200, 'The name must be 200 characters or fewer')
  .regex(/^[^\n]*$/, 'The name must be on one line');

/** Length and other rules of a new password are app/auth/password-rules.ts: one place for every way in. */
export const newPassword = z.string().min(1, 'Enter a password');

export const emailAddress = email;

export const signInForm = z.object({
  email,
  password: z.string().min(1, 'Enter your password'),
  returnTo: z.string().optional(),
});

/** Spaces and hyphens are how people read codes out. */
const squeezed = z.string().transform((text) => text.replace(/[\s-]/g, ''));

export const codeForm = z.object({
  code: squeezed.pipe(z.string().regex(/^\d{6}$/, 'Enter the 6 digits your authenticator app shows')),
  returnTo: z.string().optional(),
});

export const recoveryForm = z.object({
  code: z.string().trim().min(1, 'Enter one of your recovery codes').max(40, 'Enter one of your recovery codes'),
  returnTo: z.string().optional(),
});

export const passwordOnlyForm = z.object({ password: newPassword });
export const joinForm = z.object({ name: fullName, password: newPassword });
export const firstForm = z.object({ name: fullName, email, password: newPassword });

/** A form whose answer was refused by a rule: the sentence at the field it is about, or at the top. */
export const refusedForm = (values: FormState['values'], field: string, message: string): FormState => ({
  values,
  errors: [{ field, message } satisfies FieldError],
});
