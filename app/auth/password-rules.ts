import { passwordMax, passwordMin } from './limits-of-sign-in.ts';

/** Stems long passwords are most often made of. What is left after taking them out must still be worth something. */
const commonStems = [
  'administrator', 'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'rightsdesk', 'letmein', 'welcome', 'changeme',
  'iloveyou', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'azerty', 'football', 'liverpool', 'arsenal', 'chelsea',
  'sunshine', 'princess', 'superman', 'computer', 'trustno1', 'dragon', 'monkey', 'master', 'secret', 'council',
  'admin', 'login', 'summer', 'winter', 'autumn', 'spring', 'january', 'february', 'monday', 'friday',
]; // biome-ignore format: a list reads better in lines

const runs = 'abcdefghijklmnopqrstuvwxyz01234567890123456789';

/** Takes out `abcdef`, `123456`, `fedcba` and the like (four or more in a row). */
function withoutRuns(text: string): string {
  let rest = text;
  const backwards = [...runs].reverse().join('');
  for (const line of [runs, backwards]) {
    for (let size = 12; size >= 4; size--) {
      for (let from = 0; from + size <= line.length; from++) rest = rest.replaceAll(line.slice(from, from + size), '');
    }
  }
  return rest;
}

/**
 * What is wrong with a password, as a sentence, or null. One rule for every way a password is set: invitation, first
 * administrator, reset, change and seeds. No mixture of kinds of character is asked for; length and not being
 * guessable is (NCSC and ASVS 5.0 6.2).
 */
export function passwordProblem(password: string, whose: { email: string; name: string }): string | null {
  if (password.length < passwordMin) return `Password must be ${passwordMin} characters or more`;
  if (password.length > passwordMax) return `Password must be ${passwordMax} characters or fewer`;
  const plain = password.toLowerCase();
  const own = [whose.email, whose.email.split('@')[0] ?? '', ...whose.name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 3);
  let rest = plain;
  for (const known of [...own, ...commonStems]) rest = rest.replaceAll(known, '');
  rest = withoutRuns(rest);
  if (new Set(rest).size < 5) {
    return 'Choose a password that is harder to guess: three words that have nothing to do with each other work well';
  }
  return null;
}
