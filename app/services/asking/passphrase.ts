import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { t } from '../../language/t.ts';
import { passphraseWords } from './passphrase-words.ts';

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const bytes = 32;

/** The same passphrase, however it was typed: composed, single spaces, case and dashes set aside. */
const plain = (passphrase: string): string =>
  passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, ' ')
    .trim();

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(plain(passphrase), salt, bytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** A slow, salted hash (scrypt, 32 MiB) as `scrypt$salt$key`, base64url. The passphrase itself is never kept. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt);
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Whether a passphrase is the one that was hashed. Takes as long either way. */
export async function isPassphrase(passphrase: string, hash: string): Promise<boolean> {
  const [kind, salt = '', key = ''] = hash.split('$');
  const known = Buffer.from(key, 'base64url');
  if (kind !== 'scrypt' || known.length !== bytes) return false;
  return timingSafeEqual(await derive(passphrase, Buffer.from(salt, 'base64url')), known);
}

/** Five plain words, drawn at random: at least 40 bits, easy to write down and to say on the phone. */
export const suggestPassphrase = (): string =>
  Array.from({ length: 5 }, () => passphraseWords[randomInt(passphraseWords.length)]).join(' ');

/** The shortest passphrase someone may choose themselves. */
const shortestPassphrase = 12;

/** What is wrong with a passphrase somebody chose, or null. Length is all that is asked, as for any good password. */
export function passphraseProblem(passphrase: string): string | null {
  const length = [...plain(passphrase)].length;
  if (length === 0) return t`Enter a passphrase`;
  if (length < shortestPassphrase) return t`Your passphrase must be ${shortestPassphrase} characters or more`;
  if (passphrase.length > 200) return t`Your passphrase must be 200 characters or less`;
  return new Set(plain(passphrase)).size < 5 ? t`Your passphrase must be harder to guess` : null;
}
