import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from './box.ts';

/** A master key's public name: tells which one wraps a key, without telling the key. */
export const masterId = (master: Buffer): string =>
  createHash('sha256').update('rightsdesk master key').update(master).digest('hex').slice(0, 16);

const wrapAad = (master: string, owner: string): string => JSON.stringify(['wrap', master, owner]);

/** A new random 256-bit key. */
export const newKey = (): Buffer => randomBytes(32);

/** The key as it may lie in the vault. */
export const wrap = (master: Buffer, owner: string, key: Buffer): Buffer =>
  seal(master, wrapAad(masterId(master), owner), key);

/** @throws when the master is another one, or the row was moved to another owner. */
export const unwrap = (master: Buffer, owner: string, wrapped: Buffer): Buffer =>
  unseal(master, wrapAad(masterId(master), owner), wrapped);
