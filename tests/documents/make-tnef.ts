/** A property of a message or an attachment: its type, its number, its bytes; a named one by its number from 0x8000. */
export interface TnefProperty {
  type: number;
  id: number;
  value: Uint8Array | string | number;
}
export interface TnefFile {
  title: string;
  bytes?: Uint8Array;
  properties?: readonly TnefProperty[];
}
export interface Tnef {
  subject?: string;
  body?: string;
  properties?: readonly TnefProperty[];
  recipients?: readonly (readonly TnefProperty[])[];
  files?: readonly TnefFile[];
}

const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
};

function attribute(level: 1 | 2, id: number, data: Uint8Array): Buffer {
  const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0);
  return Buffer.concat([number(level, 1), number(id, 4), number(data.length, 4), data, number(sum, 2)]);
}

function rowOf(properties: readonly TnefProperty[]): Buffer {
  return Buffer.concat([
    number(properties.length, 4),
    ...properties.flatMap(({ type, id, value }) => {
      const head = [
        number(type, 2),
        number(id, 2),
        ...(id >= 0x8000 ? [Buffer.alloc(16), number(0, 4), number(id, 4)] : []),
      ];
      if (typeof value === 'number') return [...head, number(value, 4)];
      const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, type === 0x1f ? 'utf16le' : 'latin1') : value;
      return [...head, number(1, 4), number(bytes.length, 4), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)];
    }),
  ]);
}

/** A “winmail.dat” made by hand (MS-OXTNEF). */
export function makeTnef({ subject = '', body = '', properties, recipients, files = [] }: Tnef): Buffer {
  const text = (words: string) => Buffer.from(`${words}\0`, 'latin1');
  const sent = Buffer.concat([2026, 5, 3, 10, 15, 0, 0].map((value) => number(value, 2)));
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(1, 0x89006, Buffer.from([0, 0, 1, 0])),
    attribute(1, 0x69007, Buffer.concat([number(1252, 4), number(0, 4)])),
    attribute(1, 0x18004, text(subject)),
    attribute(1, 0x38005, sent),
    ...(body === '' ? [] : [attribute(1, 0x2800c, text(body))]),
    ...(properties ? [attribute(1, 0x69003, rowOf(properties))] : []),
    ...(recipients
      ? [attribute(1, 0x69004, Buffer.concat([number(recipients.length, 4), ...recipients.map(rowOf)]))]
      : []),
    ...files.flatMap(({ title, bytes, properties: own }) => [
      attribute(2, 0x69002, Buffer.alloc(14)),
      attribute(2, 0x18010, text(title)),
      ...(bytes ? [attribute(2, 0x6800f, bytes)] : []),
      ...(own ? [attribute(2, 0x69005, rowOf(own))] : []),
    ]),
  ]);
}
