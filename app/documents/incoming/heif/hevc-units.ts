import { Bytes, Unreadable } from './bytes.ts';

/** A picture as it is coded, ready for the decoder: only units that one still picture needs, and the size it says it has. */
export interface Coded {
  readonly units: readonly Uint8Array[];
  readonly width: number;
  readonly height: number;
}

const VPS = 32;
const SPS = 33;
const PPS = 34;
const kindOf = (unit: Uint8Array): number => ((unit[0] ?? 0) >> 1) & 63;
/** Of the first layer: a second one is a second eye, or depth. */
const isBase = (unit: Uint8Array): boolean => ((unit[0] ?? 0) & 1) === 0 && (unit[1] ?? 0) >> 3 === 0;

/**
 * The units of one HEVC picture: `hvcC` says how it is coded (ISO/IEC 14496-15, 8.3.3.1), `data` holds it. Whatever is
 * not a set of parameters or a part of a picture that stands by itself (16 to 21) is left out: messages, further
 * pictures, further layers. The decoder never sees them.
 * @throws Unreadable
 */
export function codedPicture(hvcC: Uint8Array, data: Uint8Array): Coded {
  const head = new Bytes(hvcC);
  const lengthSize = ((head.take(22)[21] ?? 0) & 3) + 1;
  const units: Uint8Array[] = [];
  for (let arrays = head.uint(1); arrays > 0; arrays--) {
    head.uint(1);
    for (let more = head.uint(2); more > 0; more--) units.push(head.take(head.uint(2)));
  }
  const body = new Bytes(data);
  while (body.left > 0) units.push(body.take(body.uint(lengthSize)));
  const kept: Uint8Array[] = [];
  let pictures = 0;
  for (const unit of units) {
    if (unit.length < 3 || !isBase(unit)) continue;
    const kind = kindOf(unit);
    if (kind < 16) throw new Unreadable();
    if (kind > 21 && kind !== VPS && kind !== SPS && kind !== PPS) continue;
    if (kind <= 21 && ((unit[2] ?? 0) & 0x80) !== 0) pictures++;
    if (pictures > 1) break;
    kept.push(unit);
  }
  const sizes = kept.filter((unit) => kindOf(unit) === SPS).map(sizeSaid);
  const width = Math.max(...sizes.map((one) => one.width));
  const height = Math.max(...sizes.map((one) => one.height));
  if (sizes.length === 0 || pictures !== 1) throw new Unreadable();
  return { units: kept, width, height };
}

/** The size in a sequence parameter set (ITU-T H.265, 7.3.2.2), before anything is made room for. */
function sizeSaid(unit: Uint8Array): { width: number; height: number } {
  const bits = bitsOf(unit.subarray(2, 400));
  bits(4);
  const layers = bits(3);
  bits(1);
  bits(96);
  const more = Array.from({ length: layers }, () => [bits(1), bits(1)] as const);
  if (layers > 0) bits(2 * (8 - layers));
  for (const [profile, level] of more) bits(88 * profile + 8 * level);
  golomb(bits);
  if (golomb(bits) === 3) bits(1);
  return { width: golomb(bits), height: golomb(bits) };
}

/** Reads so many bits; of long runs only the last matter. The threes that keep noughts apart are left out. */
function bitsOf(bytes: Uint8Array): (count: number) => number {
  const plain: number[] = [];
  for (const [at, byte] of bytes.entries())
    if (!(byte === 3 && at >= 2 && bytes[at - 1] === 0 && bytes[at - 2] === 0)) plain.push(byte);
  let at = 0;
  return (count) => {
    if (at + count > plain.length * 8) throw new Unreadable();
    let value = 0;
    for (const end = at + count; at < end; at++)
      value = ((value << 1) | (((plain[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)) >>> 0;
    return value;
  };
}

function golomb(bits: (count: number) => number): number {
  let noughts = 0;
  while (bits(1) === 0) if (++noughts > 24) throw new Unreadable();
  return 2 ** noughts - 1 + (noughts === 0 ? 0 : bits(noughts));
}
