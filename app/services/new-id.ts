import { randomBytes } from 'node:crypto';

/** 128 random bits, as letters and digits that are safe in addresses and file names. */
export const newId = (): string => randomBytes(16).toString('base64url');
