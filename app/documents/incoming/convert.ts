import type { Conversion } from './converted.ts';
import { fromEmail } from './from-email.ts';
import { fromHeif } from './from-heif.ts';
import { fromPicture } from './from-picture.ts';
import { fromText } from './from-text.ts';
import { fromZip } from './from-zip.ts';
import { isHeif, kindOf } from './kind.ts';

/** Makes pages of a file that is no PDF, and takes out what came inside it. Never runs, follows or fetches anything in it. */
export async function convert(bytes: Uint8Array): Promise<Conversion> {
  const sure = kindOf(bytes);
  if (!sure.ok) return sure;
  switch (sure.kind) {
    case 'text':
      return fromText(bytes);
    case 'email':
      return fromEmail(bytes);
    case 'picture':
      return isHeif(bytes) ? fromHeif(bytes) : fromPicture(bytes);
    case 'zip':
      return fromZip(bytes);
    default:
      return { ok: true, kind: sure.kind, pdf: bytes, findings: [], children: [] };
  }
}
