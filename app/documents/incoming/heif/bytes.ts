/**
 * A file that breaks its format's rules, or uses a part of it that is not read here. Caught where pages are made, and
 * told as a refusal.
 */
export class Unreadable extends Error {}

/** Bytes read one after another; never past their end. */
export class Bytes {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** A whole number of so many bytes. @throws Unreadable where it is larger than a file can be */
  uint(size: number): number {
    let value = 0;
    for (const byte of this.take(size)) value = value * 256 + byte;
    if (!Number.isSafeInteger(value)) throw new Unreadable();
    return value;
  }

  int32(): number {
    this.need(4);
    this.at += 4;
    return this.view.getInt32(this.at - 4);
  }

  take(length: number): Uint8Array {
    this.need(length);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  rest(): Uint8Array {
    return this.take(this.left);
  }

  letters(length: number): string {
    return Buffer.from(this.take(length)).toString('latin1');
  }

  private need(length: number): void {
    if (length > this.left) throw new Unreadable();
  }
}

/** A box of a file of the ISO base media format (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The boxes that lie in these bytes, one behind the other. @throws Unreadable where one is longer than they are */
export function* boxesIn(bytes: Uint8Array): Generator<Box> {
  const reader = new Bytes(bytes);
  while (reader.left > 0) {
    const size = reader.uint(4);
    const type = reader.letters(4);
    if (size === 0) yield { type, body: reader.rest() };
    else {
      const [length, head] = size === 1 ? [reader.uint(8), 16] : [size, 8];
      if (length < head) throw new Unreadable();
      yield { type, body: reader.take(length - head) };
    }
  }
}

/** A box that begins with its version and flags. */
export function versioned(body: Uint8Array): { version: number; flags: number; reader: Bytes } {
  const reader = new Bytes(body);
  return { version: reader.uint(1), flags: reader.uint(3), reader };
}
