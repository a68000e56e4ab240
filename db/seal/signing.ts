import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs for this installation; whoever has the public key can check it with any tool that knows Ed25519. */
export interface Signing {
  /** PEM. No secret. */
  readonly publicKey: string;
  /** An Ed25519 signature (RFC 8032) over exactly these bytes: 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer;
}

/** @param seed the private key: 32 random bytes, which lie wrapped in the vault as all keys do */
export function signingWith(seed: Buffer): Signing {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  };
}
