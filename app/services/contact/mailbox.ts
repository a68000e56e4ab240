import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Letterbox } from '../../mail/transport.ts';

/** A message that would have been sent, kept on disk for the demo. */
const keptMessage = z.object({
  id: z.string(),
  at: z.number(),
  to: z.string(),
  messageId: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});
export type KeptMessage = z.infer<typeof keptMessage>;

/** The demo's mailbox: what would have gone out, newest first. Holds addresses, so only for made-up people. */
export interface Mailbox extends Letterbox {
  list(): Promise<KeptMessage[]>;
  /** One message, or null when there is none of that id. */
  read(id: string): Promise<KeptMessage | null>;
}

/** A mailbox in the folder `mailbox` of the data folder. A message posted twice is kept once. */
export function openMailbox(dataDir: string): Mailbox {
  const folder = join(dataDir, 'mailbox');
  const read = async (id: string): Promise<KeptMessage | null> => {
    if (!/^[0-9a-f]{32}$/.test(id)) return null;
    try {
      return keptMessage.parse(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    read,
    async list() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
      const messages = await Promise.all(names.map((name) => read(name.slice(0, -'.json'.length))));
      return messages.filter((message) => message !== null).sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
    },
    async post({ to, messageId, at, mail }) {
      const id = createHash('sha256').update(messageId).digest('hex').slice(0, 32);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${id}.json`);
      const half = `${file}.${randomUUID()}.part`;
      await writeFile(half, JSON.stringify({ id, at, to, messageId, ...mail }), { mode: 0o600 });
      await rename(half, file);
    },
  };
}
