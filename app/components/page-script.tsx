import { useContext } from 'react';
import { NonceContext } from './nonce.ts';

/** A script of ours for one plain page, which works without it. `src` is an asset of the build (`?worker&url`). */
export function PageScript({ src }: { src: string }) {
  return <script defer src={src} nonce={useContext(NonceContext)} />;
}
