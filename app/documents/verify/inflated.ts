import { inflateSync } from 'node:zlib';

/** What `inflateSync` gives with `info`, which its types leave out: how many bytes of the input it used. */
interface Inflated {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

const MAX_INFLATED = 400_000_000;

/** The stream inflated; null where it is none, is damaged, or has bytes behind its end. */
export function inflated(stream: Uint8Array | null): Buffer | null {
  if (!stream) return null;
  try {
    // `as`: see Inflated.
    const { buffer, engine } = inflateSync(stream, {
      maxOutputLength: MAX_INFLATED,
      info: true,
    }) as unknown as Inflated;
    return engine.bytesWritten === stream.length ? buffer : null;
  } catch {
    return null;
  }
}
