import { zipSync } from 'fflate';

/** Files as one zip, in this order. */
export const zipped = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)])));
