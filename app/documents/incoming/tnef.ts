import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Child } from './converted.ts';
import { htmlOf, person, unpackedRtf } from './mapi-words.ts';
import type { Message } from './message.ts';
import { rtfText } from './rtf-text.ts';
import { windowsText } from './text.ts';

/** How a “winmail.dat” begins (MS-OXTNEF 2.1.3.1). */
const SIGNATURE = 0x223e9f78;
/** Whether a file begins as a “winmail.dat” does. */
export const isTnef = (head: Uint8Array): boolean =>
  head.length >= 4 && Buffer.from(head.buffer, head.byteOffset, 4).readUInt32LE() === SIGNATURE;

/** Attributes by their number (MS-OXTNEF 2.1.3.3); all others hold settings. */
const is = {
  subject: 0x18004,
  sent: 0x38005,
  messageId: 0x18009,
  body: 0x2800c,
  codePage: 0x69007,
  properties: 0x69003,
  recipients: 0x69004,
  attached: 0x69002,
  title: 0x18010,
  data: 0x6800f,
  attachedProperties: 0x69005,
} as const;
/** Properties by their number (MS-OXPROPS). */
const of = {
  ...{ subject: 0x0037, senderName: 0x0c1a, senderAddress: 0x0c1f, senderSmtp: 0x5d01, messageId: 0x1035 },
  ...{ body: 0x1000, rtf: 0x1009, html: 0x1013, references: 0x1039, inReplyTo: 0x1042 },
  ...{ name: 0x3001, address: 0x3003, smtp: 0x39fe, recipientType: 0x0c15 },
  ...{ longFileName: 0x3707, fileName: 0x3704, object: 0x3701 },
} as const;
const EMBEDDED = 0x000d;
/** In front of an object stands what kind it is, sixteen bytes. */
const KIND_OF_OBJECT = 16;

type Value = string | number | Uint8Array;
interface Property {
  readonly type: number;
  readonly value: Value;
}
type Properties = ReadonlyMap<number, Property>;

/** Reads on from where it stands; beyond the end it throws. */
class Reader {
  at = 0;
  readonly bytes: Buffer;
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  get isOver(): boolean {
    return this.at >= this.bytes.length;
  }
  number(size: 1 | 2 | 4): number {
    this.at += size;
    return this.bytes.readUIntLE(this.at - size, size);
  }
  take(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw new RangeError('cut off');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  /** As `take`, and on to the next four bytes. */
  padded(length: number): Buffer {
    const taken = this.take(length);
    this.at += (4 - (length % 4)) % 4;
    return taken;
  }
}

/** A part of the file: about the message, or about what was attached last. */
interface Attribute {
  readonly id: number;
  readonly data: Buffer;
}

function attributesOf(bytes: Uint8Array): Attribute[] {
  const reader = new Reader(bytes);
  reader.take(6);
  const attributes: Attribute[] = [];
  while (!reader.isOver) {
    reader.take(1);
    const id = reader.number(4);
    attributes.push({ id, data: reader.take(reader.number(4)) });
    reader.take(2);
  }
  return attributes;
}

/** Bytes of one value, by its type; null where its length is written before it. */
function sizeOf(type: number): number | null {
  if ([0x2, 0x3, 0x4, 0xa, 0xb].includes(type)) return 4;
  if ([0x5, 0x6, 0x7, 0x14, 0x40].includes(type)) return 8;
  if (type === 0x48) return 16;
  if ([0xd, 0x1e, 0x1f, 0x102].includes(type)) return null;
  throw new RangeError('a type nobody knows');
}

function propertiesOf(reader: Reader, textOf: (bytes: Uint8Array) => string): Properties {
  const found = new Map<number, Property>();
  for (let left = reader.number(4); left > 0; left -= 1) {
    const type = reader.number(2);
    const id = reader.number(2);
    if (id >= 0x8000) {
      reader.take(16);
      if (reader.number(4) === 0) reader.take(4);
      else reader.padded(reader.number(4));
    }
    const single = type & 0xfff;
    const size = sizeOf(single);
    const values = size === null || (type & 0x1000) !== 0 ? reader.number(4) : 1;
    for (let value = 0; value < values; value++) {
      const bytes = size === null ? reader.padded(reader.number(4)) : reader.take(size);
      if (!found.has(id)) found.set(id, { type: single, value: read(single, bytes, textOf) });
    }
  }
  return found;
}

function read(type: number, bytes: Buffer, textOf: (bytes: Uint8Array) => string): Value {
  if (type === 0x1f) return ended(bytes.toString('utf16le'));
  if (type === 0x1e) return ended(textOf(bytes));
  return type === 0x3 ? bytes.readUInt32LE() : bytes;
}

const ended = (text: string): string => text.replace(/\0.*$/su, '');
const words = (properties: Properties, id: number): string => {
  const value = properties.get(id)?.value;
  return typeof value === 'string' ? value : '';
};
const bytesOf = (properties: Properties, id: number): Uint8Array | null => {
  const value = properties.get(id)?.value;
  return value instanceof Uint8Array ? value : null;
};

/** Letters of one byte are in the code page the file names. */
function decoderOf(attributes: readonly Attribute[]): (bytes: Uint8Array) => string {
  const page = attributes.find(({ id, data }) => id === is.codePage && data.length >= 4)?.data.readUInt32LE() ?? 1252;
  try {
    const decoder = page === 1252 ? null : new TextDecoder(page === 65001 ? 'utf-8' : `windows-${page}`);
    return decoder === null ? windowsText : (bytes) => decoder.decode(bytes);
  } catch {
    return windowsText;
  }
}

/**
 * Reads a “winmail.dat”: what Outlook puts around a message and its attachments for other Outlooks, and no other program opens
 * (MS-OXTNEF). A message inside it is an attachment, to be read as this one.
 */
export function readTnef(bytes: Uint8Array): { ok: true; message: Message } | Refusal {
  try {
    return { ok: true, message: messageOf(attributesOf(bytes)) };
  } catch {
    return refuse(
      'damaged',
      'This is a “winmail.dat” of Outlook, and it is damaged. Ask whoever has the message to save it from Outlook, with its attachments.',
    );
  }
}

function messageOf(attributes: readonly Attribute[]): Message {
  const textOf = decoderOf(attributes);
  const find = (id: number) => attributes.find((one) => one.id === id)?.data;
  const text = (id: number) => ended(textOf(find(id) ?? new Uint8Array()));
  const own = find(is.properties);
  const properties: Properties = own ? propertiesOf(new Reader(own), textOf) : new Map();
  const recipients = recipientsOf(find(is.recipients), textOf);
  const to = (type: number) =>
    recipients
      .filter((one) => (one.get(of.recipientType)?.value ?? 1) === type)
      .map((one) => person(words(one, of.name), words(one, of.smtp) || words(one, of.address)))
      .join('; ');
  const html = htmlOf(bytesOf(properties, of.html) ?? new Uint8Array());
  const plain = text(is.body) || words(properties, of.body);
  const packed = bytesOf(properties, of.rtf);
  return {
    fields: [
      {
        name: 'From',
        text: person(
          words(properties, of.senderName),
          words(properties, of.senderSmtp) || words(properties, of.senderAddress),
        ),
      },
      { name: 'To', text: to(1) },
      { name: 'Cc', text: to(2) },
      { name: 'Bcc', text: to(3) },
      { name: 'Date', text: sentOf(find(is.sent)) },
      { name: 'Subject', text: text(is.subject) || words(properties, of.subject) },
    ],
    text: plain || (html === '' && packed ? rtfText(unpackedRtf(packed)) : ''),
    html,
    attachments: attachmentsOf(attributes, textOf),
    threading: {
      id: words(properties, of.messageId),
      follows: `${words(properties, of.references)} ${words(properties, of.inReplyTo)}`,
    },
    otherLines: [],
    isSigned: false,
    aroundParts: [],
  };
}

function recipientsOf(data: Buffer | undefined, textOf: (bytes: Uint8Array) => string): Properties[] {
  if (!data) return [];
  const reader = new Reader(data);
  return Array.from({ length: Math.min(reader.number(4), data.length) }, () => propertiesOf(reader, textOf));
}

/** Year, month, day, hour, minute, second, each of two bytes. */
function sentOf(data: Buffer | undefined): string {
  if (!data || data.length < 12) return '';
  const [year = 0, ...rest] = Array.from({ length: 5 }, (_, at) => data.readUInt16LE(at * 2));
  const [month, day, hour, minute] = rest.map((value) => String(value).padStart(2, '0'));
  return year === 0 ? '' : `${year}-${month}-${day} ${hour}:${minute}`;
}

function attachmentsOf(attributes: readonly Attribute[], textOf: (bytes: Uint8Array) => string): Child[] {
  const groups: Attribute[][] = [];
  for (const one of attributes) {
    if (one.id === is.attached) groups.push([]);
    else groups.at(-1)?.push(one);
  }
  return groups.map((group): Child => {
    const find = (id: number) => group.find((one) => one.id === id)?.data;
    const own = find(is.attachedProperties);
    const properties: Properties = own ? propertiesOf(new Reader(own), textOf) : new Map();
    const name =
      words(properties, of.longFileName) ||
      ended(textOf(find(is.title) ?? new Uint8Array())) ||
      words(properties, of.fileName) ||
      words(properties, of.name) ||
      'Attachment';
    const object = properties.get(of.object);
    const embedded = object?.type === EMBEDDED ? bytesOf(properties, of.object)?.subarray(KIND_OF_OBJECT) : undefined;
    const bytes = embedded && isTnef(embedded) ? embedded : find(is.data);
    // A copy: what is handed on must not hold the whole file.
    if (bytes && bytes.length > 0) return { name, bytes: new Uint8Array(bytes), problem: null };
    return { name, bytes: null, problem: 'It could not be taken out of the “winmail.dat”. Ask for a copy of it.' };
  });
}
