import { createRequire } from 'node:module';
import { windowsText } from './text.ts';

const load = createRequire(import.meta.url);
// `as`: CommonJS, whose default export ES modules reach in two ways, depending on who loads it; this is the one way.
const { decompressRTF } = load('@kenjiuno/decompressrtf') as typeof import('@kenjiuno/decompressrtf');

/*
 * What Outlook's two containers (.msg, winmail.dat) have in common: people as name and address, and words as HTML or
 * packed rich text.
 */

export const person = (name = '', address = ''): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`;

/** Of the code page it names, as far as that is UTF-8; else of Windows. */
export function htmlOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windowsText(bytes);
  }
}

/** Rich text as Outlook packs it; '' where it is damaged. */
export function unpackedRtf(packed: Uint8Array): string {
  try {
    return Buffer.from(decompressRTF(Array.from(packed))).toString('latin1');
  } catch {
    return '';
  }
}
