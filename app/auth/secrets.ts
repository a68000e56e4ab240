import { createHash, randomBytes } from 'node:crypto';

/** A link's secret: 256 random bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a token. Plain SHA-256 is enough because tokens are random and long; passwords never come here.
 */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('base64url');
