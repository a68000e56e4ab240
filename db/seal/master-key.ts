import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The master key of a body: 32 bytes, base64 in a file that only its owner may read. Made at first start, kept out of
 * the data folder and out of its backups; losing it loses every case.
 * @throws when group or others may read the file, or it holds anything but 32 bytes.
 */
export function loadOrCreateMasterKey(keyFile: string): Buffer {
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  createKey(keyFile);
  const mode = statSync(keyFile).mode;
  if ((mode & 0o077) !== 0)
    throw new Error(`${keyFile} may be read by others (mode ${(mode & 0o777).toString(8)}). Run: chmod 600 ${keyFile}`);
  return parseMasterKey(readFileSync(keyFile, 'utf8'));
}

/** A master key as it is written in a file or the environment: base64 of 32 bytes. @throws for anything else. */
export function parseMasterKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error('The master key must be 32 bytes, written in base64.');
  return key;
}

function createKey(keyFile: string): void {
  let file: number;
  try {
    file = openSync(keyFile, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  writeSync(file, `${randomBytes(32).toString('base64')}\n`);
  fsyncSync(file);
  closeSync(file);
  const folder = openSync(dirname(keyFile), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
