import { randomBytes } from 'node:crypto';

/** 128 random bits for one response. */
export const createNonce = (): string => randomBytes(16).toString('base64');

/**
 * The content security policy of a page. Nothing is allowed that is not named, nothing inline without the nonce, and
 * nothing from any other origin: no style attribute, no event attribute, no frame. Scripts that a trusted module
 * imports are trusted with it (`strict-dynamic`). `connect-src` is for the workbench, which talks to its own routes.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** For a file that a person downloads: should a browser show it after all, it may do nothing. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
