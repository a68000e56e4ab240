import { passwordAdvised, passwordMin } from '../../auth/limits-of-sign-in.ts';

/** What is said beside every field for a new password. */
export const passwordHint = `At least ${passwordMin} characters, better ${passwordAdvised} or more. Three words that have nothing to do with each other work well. You can paste it from a password manager.`;
