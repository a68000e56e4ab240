import type { Conversion } from './converted.ts';
import { readEml } from './eml.ts';
import { messagePages } from './message.ts';
import { readMsg } from './outlook.ts';
import { isTnef, readTnef } from './tnef.ts';

/** An e-mail as Outlook keeps it or wraps it up for other Outlooks, or as all other programs do. */
export async function fromEmail(bytes: Uint8Array): Promise<Conversion> {
  const read = isTnef(bytes) ? readTnef(bytes) : bytes[0] === 0xd0 ? await readMsg(bytes) : await readEml(bytes);
  return read.ok ? messagePages(read.message) : read;
}
