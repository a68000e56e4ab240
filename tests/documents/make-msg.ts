import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
// `as`: a part of the package that is not in its main export; it writes the container that Outlook messages lie in.
const { burn } = load('@kenjiuno/msgreader/lib/Burner') as typeof import('@kenjiuno/msgreader/lib/Burner.js');
const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5] as const;

type Value = string | Uint8Array | number;
/** Properties by their tag, eight hex digits: `0037001F` is the subject. */
export type Properties = Record<string, Value>;
export interface Msg {
  properties: Properties;
  recipients?: { type: 1 | 2 | 3; name: string; address: string }[];
  attachments?: { name: string; bytes: Uint8Array }[];
}

interface Entry {
  name: string;
  type: 1 | 2 | 5;
  length: number;
  children?: number[];
  binaryProvider?: () => ArrayLike<number>;
}

/** A message as Outlook keeps it, made by hand. */
export function makeMsg({ properties, recipients = [], attachments = [] }: Msg): Uint8Array {
  const root: Entry & { children: number[] } = { name: 'Root Entry', type: ROOT, length: 0, children: [] };
  const entries: Entry[] = [root];
  const file = (into: number[], name: string, bytes: Uint8Array) => {
    into.push(entries.length);
    // A copy: the writer takes the whole memory a Buffer may be only a part of.
    const own = new Uint8Array(bytes);
    entries.push({ name, type: DOCUMENT, length: own.length, binaryProvider: () => own });
  };
  const folder = (name: string): number[] => {
    const children: number[] = [];
    root.children.push(entries.length);
    entries.push({ name, type: DIRECTORY, length: 0, children });
    return children;
  };
  const write = (into: number[], all: Properties, head: number) => {
    const rows = Object.entries(all).map(([tag, value]) => {
      const row = Buffer.alloc(16);
      row.writeUInt32LE(Number.parseInt(tag, 16), 0);
      row.writeUInt32LE(6, 4);
      if (typeof value === 'number') row.writeUInt32LE(value, 8);
      else {
        const bytes = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value;
        row.writeUInt32LE(bytes.length + (typeof value === 'string' ? 2 : 0), 8);
        file(into, `__substg1.0_${tag}`, bytes);
      }
      return row;
    });
    file(into, '__properties_version1.0', Buffer.concat([Buffer.alloc(head), ...rows]));
  };
  write(root.children, properties, 32);
  const nth = (index: number) => index.toString(16).toUpperCase().padStart(8, '0');
  recipients.forEach(({ type, name, address }, index) => {
    write(folder(`__recip_version1.0_#${nth(index)}`), { '0C150003': type, '3001001F': name, '39FE001F': address }, 8);
  });
  attachments.forEach(({ name, bytes }, index) => {
    write(folder(`__attach_version1.0_#${nth(index)}`), { '3707001F': name, '37050003': 1, '37010102': bytes }, 8);
  });
  return burn(entries);
}
