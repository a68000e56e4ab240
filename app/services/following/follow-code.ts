import { createHash, randomBytes } from 'node:crypto';

// Crockford's base 32: no I, L, O or U, so nothing can be read as something else.
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 9;

/** A secret for the cookie of the browser in which somebody asks for a link. 192 bits. */
export const newBrowserSecret = (): string => randomBytes(24).toString('base64url');

/** Whether a cookie's value can be such a secret; anything else was not made here. */
export const isBrowserSecret = (value: string): boolean => /^[\w-]{32}$/.test(value);

/**
 * The code that goes with a link, 45 bits: computed from the browser's secret, so that this browser, and no other, can
 * show it again. On the server nothing of it is kept but a keyed hash.
 */
export const codeOf = (browserSecret: string): string =>
  [...createHash('sha256').update(`follow-code\0${browserSecret}`).digest().subarray(0, length)]
    .map((byte) => symbols[byte % symbols.length] ?? '')
    .join('');

/** In groups, as it is shown and said aloud: `7K3 M2Q 9PV`. */
export const spacedCode = (code: string): string => code.match(/.{1,3}/g)?.join(' ') ?? code;

/** The code however it was typed: case, spaces and dashes set aside, O for 0, I or L for 1. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
