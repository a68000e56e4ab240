import { createHash } from 'node:crypto';

/** What stays readable of an event for ever. Named neutrally, because destroying the key does not hide it. */
export interface Header {
  readonly caseId: string;
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly commandId: string;
  readonly part: number;
}

/** The header's one spelling: it is the seal's additional data and part of the chain. */
export const headerText = (h: Header): string =>
  JSON.stringify([h.caseId, h.seq, h.type, h.v, h.at, h.commandId, h.part]);

/** What stands before the first event. */
export const root: Buffer = Buffer.alloc(32);

/** SHA-256 over the link before, the header and the sealed box: anyone can verify the chain without a key. */
export function link(previous: Uint8Array, header: string, box: Uint8Array): Buffer {
  const bytes = Buffer.from(header);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return createHash('sha256').update(previous).update(length).update(bytes).update(box).digest();
}
