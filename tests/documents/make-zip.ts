import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string | Buffer;
  bytes: Uint8Array | string;
  /** What the table of contents says instead of the truth. */
  lie?: { size?: number; start?: number; flags?: number; attributes?: number };
}

/** A zip made by hand, so that it can lie. Names as bytes are written without the mark for Unicode. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, lie = {} } of files) {
    const content = Buffer.from(bytes);
    const packed = deflateRawSync(content);
    const called = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(lie.flags ?? (typeof name === 'string' ? 0x800 : 0), 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(lie.size ?? content.length, 18);
    head.writeUInt16LE(called.length, 22);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(lie.attributes ?? 0, 6);
    more.writeUInt32LE(lie.start ?? at, 10);
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, more, called]));
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, called, packed]);
    parts.push(local);
    at += local.length;
  }
  const contents = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, contents, end]);
}
