import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Answer = (error: Error | null, key: Buffer) => void;

const text = (part: BinaryLike): string =>
  typeof part === 'string'
    ? `text ${part}`
    : `bytes ${Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64')}`;

/**
 * Lets this process work out the key of the same password and salt once. Hashing is slow on purpose, and a test signs the
 * same few people in again and again; what is worked out is what the real function answered to the very same question.
 */
export function rememberHashes(): void {
  const real = crypto.scrypt;
  const known = new Map<string, Buffer>();
  const remembering = (password: BinaryLike, salt: BinaryLike, length: number, cost: ScryptOptions, done: Answer) => {
    const question = JSON.stringify([text(password), text(salt), length, cost]);
    const key = known.get(question);
    if (key) return void setImmediate(done, null, Buffer.from(key));
    real(password, salt, length, cost, (error, worked) => {
      if (error === null) known.set(question, Buffer.from(worked));
      done(error, worked);
    });
  };
  Object.assign(crypto, { scrypt: remembering });
  syncBuiltinESMExports();
}
