/** Bits one after another, as HEVC writes them (ITU-T H.265, 7.2 and 9.2). */
class Bits {
  private readonly bytes: number[] = [];
  private count = 0;

  put(value: number, length: number): this {
    if (length === 8 && this.count % 8 === 0) {
      this.bytes.push(value);
      this.count += 8;
      return this;
    }
    for (let bit = length - 1; bit >= 0; bit--) {
      const at = this.count++ >> 3;
      this.bytes[at] = ((this.bytes[at] ?? 0) << 1) | (Math.floor(value / 2 ** bit) & 1);
    }
    return this;
  }

  /** Exp-Golomb codes. */
  ue(...values: number[]): this {
    for (const value of values) {
      const length = Math.floor(Math.log2(value + 1));
      this.put(0, length).put(value + 1, length + 1);
    }
    return this;
  }

  /** A one, and noughts up to the next whole byte. */
  align(): this {
    this.put(1, 1);
    while (this.count % 8 !== 0) this.put(0, 1);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Blocks of 32 by 32: the largest that may be written without being coded. */
const BLOCK = 32;
const IDR = 20;

/** One unit of the stream: its kind, and a 3 where noughts could be taken for the start of the next. */
function unit(kind: number, payload: Uint8Array): Uint8Array {
  const out = [kind << 1, 1];
  let noughts = 0;
  for (const byte of payload) {
    if (noughts >= 2 && byte <= 3) {
      out.push(3);
      noughts = 0;
    }
    out.push(byte);
    noughts = byte === 0 ? noughts + 1 : 0;
  }
  return Uint8Array.from(out);
}

/** Main still picture (or Main 10), level 6.2. */
const profile = (bits: Bits, depth: number) =>
  bits
    .put(depth === 8 ? 3 : 2, 8)
    .put(depth === 8 ? 0x7000_0000 : 0x2000_0000, 32)
    .put(0b1001, 4)
    .put(0, 44)
    .put(186, 8);

export interface Hevc {
  /** The parameter sets: video, sequence, picture. */
  sets: readonly [Uint8Array, Uint8Array, Uint8Array];
  /** The units of the picture, one for each block. */
  slices: Uint8Array[];
}

/** Brightness and two colours at a place. */
export type Colour = (x: number, y: number) => readonly [number, number, number];

/**
 * A picture as an HEVC stream of the plainest kind: every block is a slice of its own and written as it is
 * (`pcm_flag`), so nothing has to be coded and nothing is lost. `says`: a size that the stream states instead of its
 * own, for hostile ones.
 */
export function hevcOf(width: number, height: number, colour: Colour, depth = 8, says?: [number, number]): Hevc {
  const [across, down] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const [wide, high] = says ?? [across * BLOCK, down * BLOCK];
  const video = profile(new Bits().put(0, 4).put(3, 2).put(0, 6).put(0, 3).put(1, 1).put(0xffff, 16), depth);
  video.put(1, 1).ue(0, 0, 0).put(0, 6).ue(0).put(0, 2).align();
  const sequence = profile(new Bits().put(0, 4).put(0, 3).put(1, 1), depth).ue(0, 1, wide, high);
  if (says) sequence.put(0, 1);
  else sequence.put(1, 1).ue(0, (across * BLOCK - width) / 2, 0, (down * BLOCK - height) / 2);
  sequence
    .ue(depth - 8, depth - 8, 4)
    .put(1, 1)
    .ue(0, 0, 0);
  // Coding blocks 32 to 32, transform blocks 4 to 32, no lists, no asymmetric blocks, no offsets; blocks as they are,
  // of 32, unfiltered.
  sequence
    .ue(2, 0, 0, 3, 0, 0)
    .put(0b0001, 4)
    .put(depth - 1, 4)
    .put(depth - 1, 4)
    .ue(2, 0)
    .put(1, 1);
  sequence.ue(0).put(0, 5).align();
  const picture = new Bits().ue(0, 0).put(0, 7).ue(0, 0, 0).put(0, 3).ue(0, 0);
  // No filter across slices, none at all.
  picture.put(0, 7).put(1, 1).put(0b01, 2).put(0, 2).ue(0).put(0, 2).align();
  const slices: Uint8Array[] = [];
  const places = Math.ceil(Math.log2(across * down));
  for (let at = 0; at < across * down; at++) {
    const bits = new Bits()
      .put(at === 0 ? 1 : 0, 1)
      .put(0, 1)
      .ue(0);
    if (at > 0) bits.put(at, places);
    bits.ue(2, 0).align();
    // What the arithmetic coder makes of “one block, as it is”, and further down of “the slice ends here”, both from
    // its first state.
    bits.put(0b10000110_1, 9).put(0, 7);
    const [left, top] = [(at % across) * BLOCK, Math.floor(at / across) * BLOCK];
    for (const plane of [0, 1, 2] as const) {
      const step = plane === 0 ? 1 : 2;
      for (let y = top; y < top + BLOCK; y += step)
        for (let x = left; x < left + BLOCK; x += step)
          bits.put(colour(Math.min(x, width - 1), Math.min(y, height - 1))[plane], depth);
    }
    bits.put(0b11111110_1, 9).put(0, 7);
    slices.push(unit(IDR, bits.done()));
  }
  return {
    sets: [unit(32, video.done()), unit(33, sequence.done()), unit(34, picture.done())],
    slices,
  };
}
