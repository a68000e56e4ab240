import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes a seal adds: a random iv (12) and the tag (16). */
const overhead = 28;

/**
 * `iv | tag | AES-256-GCM(plain)`, bound to `aad`. The iv is random: a refused command retried may seal other words at
 * the same place.
 */
export function seal(key: Buffer, aad: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(aad));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/**
 * The sealed bytes back.
 * @throws when the key, the `aad` or a single bit is not the one it was sealed with.
 */
export function unseal(key: Buffer, aad: string, box: Uint8Array): Buffer {
  if (box.length < overhead) throw new Error('sealed box is cut off');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(box.subarray(12, overhead));
  return Buffer.concat([decipher.update(box.subarray(overhead)), decipher.final()]);
}
