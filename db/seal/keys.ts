import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from './box.ts';

/** Every append and every read of a case unwraps a key: the name of its master is not computed each time. */
const masterIds = new WeakMap<Buffer, string>();

/** A master key's public name: tells which one wraps a key, without telling the key. */
export function masterId(master: Buffer): string {
  const known = masterIds.get(master);
  if (known !== undefined) return known;
  const id = createHash('sha256').update('rightsdesk master key').update(master).digest('hex').slice(0, 16);
  masterIds.set(master, id);
  return id;
}

const wrapAad = (master: string, owner: string): string => JSON.stringify(['wrap', master, owner]);

/** A new random 256-bit key. */
export const newKey = (): Buffer => randomBytes(32);

/** The key as it may lie in the vault. */
export const wrap = (master: Buffer, owner: string, key: Buffer): Buffer =>
  seal(master, wrapAad(masterId(master), owner), key);

/** @throws when the master is another one, or the row was moved to another owner. */
export const unwrap = (master: Buffer, owner: string, wrapped: Buffer): Buffer =>
  unseal(master, wrapAad(masterId(master), owner), wrapped);
