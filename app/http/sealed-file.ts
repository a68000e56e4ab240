import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';

const types: readonly { readonly starts: readonly number[]; readonly type: string; readonly ending: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], type: 'application/pdf', ending: '.pdf' },
  { starts: [0x89, 0x50, 0x4e, 0x47], type: 'image/png', ending: '.png' },
  { starts: [0xff, 0xd8, 0xff], type: 'image/jpeg', ending: '.jpg' },
];

/**
 * A file that was sealed, as a download: never shown inside our pages, whatever it is. The type comes from its content;
 * what we do not know is handed over as bytes.
 * @param name neutral; the ending is added where it has none
 */
export function sealedFileResponse(bytes: Uint8Array, name: string): Response {
  const known = types.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  const ending = /\.[a-z]{3,4}$/.test(name) ? '' : (known?.ending ?? '');
  const safe = `${name}${ending}`.replace(/[^A-Za-z0-9._-]/g, '-');
  const headers = downloadOf(known?.type ?? 'application/octet-stream', safe);
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.byteLength) } });
}

/** A PDF of our own making as a download, sent in pieces: it may be larger than what a server should hold. */
export const pdfInPieces = (bytes: AsyncIterable<Uint8Array>, name: string): Response =>
  new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: downloadOf('application/pdf', name),
  });

const downloadOf = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Content-Security-Policy': 'sandbox',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
});
