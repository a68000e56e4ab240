/** What the coder believes will come next, one estimate for each context: a row of `ESTIMATES`, and the likelier bit. */
export class Contexts {
  readonly row: Uint8Array;
  readonly likely: Uint8Array;

  constructor(count: number) {
    this.row = new Uint8Array(count);
    this.likely = new Uint8Array(count);
  }
}

/**
 * Probability of the less likely bit, the row after the likely bit, after the other, and whether the two change places:
 * table E.1 of ITU-T T.88.
 */
const ESTIMATES: readonly (readonly [qe: number, likely: number, other: number, swap: 0 | 1])[] = [
  [0x5601, 1, 1, 1],
  [0x3401, 2, 6, 0],
  [0x1801, 3, 9, 0],
  [0x0ac1, 4, 12, 0],
  [0x0521, 5, 29, 0],
  [0x0221, 38, 33, 0],
  [0x5601, 7, 6, 1],
  [0x5401, 8, 14, 0],
  [0x4801, 9, 14, 0],
  [0x3801, 10, 14, 0],
  [0x3001, 11, 17, 0],
  [0x2401, 12, 18, 0],
  [0x1c01, 13, 20, 0],
  [0x1601, 29, 21, 0],
  [0x5601, 15, 14, 1],
  [0x5401, 16, 14, 0],
  [0x5101, 17, 15, 0],
  [0x4801, 18, 16, 0],
  [0x3801, 19, 17, 0],
  [0x3401, 20, 18, 0],
  [0x3001, 21, 19, 0],
  [0x2801, 22, 19, 0],
  [0x2401, 23, 20, 0],
  [0x2201, 24, 21, 0],
  [0x1c01, 25, 22, 0],
  [0x1801, 26, 23, 0],
  [0x1601, 27, 24, 0],
  [0x1401, 28, 25, 0],
  [0x1201, 29, 26, 0],
  [0x1101, 30, 27, 0],
  [0x0ac1, 31, 28, 0],
  [0x09c1, 32, 29, 0],
  [0x08a1, 33, 30, 0],
  [0x0521, 34, 31, 0],
  [0x0441, 35, 32, 0],
  [0x02a1, 36, 33, 0],
  [0x0221, 37, 34, 0],
  [0x0141, 38, 35, 0],
  [0x0111, 39, 36, 0],
  [0x0085, 40, 37, 0],
  [0x0049, 41, 38, 0],
  [0x0025, 42, 39, 0],
  [0x0015, 43, 40, 0],
  [0x0009, 44, 41, 0],
  [0x0005, 45, 42, 0],
  [0x0001, 45, 43, 0],
  [0x5601, 46, 46, 0],
];
const QE = Uint16Array.from(ESTIMATES, ([qe]) => qe);
const AFTER_LIKELY = Uint8Array.from(ESTIMATES, ([, likely]) => likely);
const AFTER_OTHER = Uint8Array.from(ESTIMATES, ([, , other]) => other);
const SWAPS = Uint8Array.from(ESTIMATES, ([, , , swap]) => swap);

/** The MQ coder: bits in, fewer bytes out, each bit under its context (ITU-T T.88, annex E.2, whose names the registers keep). */
export class ArithmeticCoder {
  private bytes = new Uint8Array(4096);
  /** Of the byte that may still take a carry; -1 before the first. */
  private at = -1;
  private a = 0x8000;
  private c = 0;
  private ct = 12;

  bit(contexts: Contexts, context: number, bit: number): void {
    const row = contexts.row[context] ?? 0;
    const likely = contexts.likely[context] ?? 0;
    const qe = QE[row] ?? 0;
    this.a -= qe;
    if (bit === likely) {
      if (this.a & 0x8000) {
        this.c += qe;
        return;
      }
      if (this.a < qe) this.a = qe;
      else this.c += qe;
      contexts.row[context] = AFTER_LIKELY[row] ?? 0;
    } else {
      if (this.a < qe) this.c += qe;
      else this.a = qe;
      if (SWAPS[row] === 1) contexts.likely[context] = 1 - likely;
      contexts.row[context] = AFTER_OTHER[row] ?? 0;
    }
    do {
      this.a <<= 1;
      this.c <<= 1;
      if (--this.ct === 0) this.byteOut();
    } while ((this.a & 0x8000) === 0);
  }

  /** Ends the code; nothing may be added after. */
  finish(): Uint8Array {
    const most = this.c + this.a;
    this.c |= 0xffff;
    if (this.c >= most) this.c -= 0x8000;
    this.c <<= this.ct;
    this.byteOut();
    this.c <<= this.ct;
    this.byteOut();
    if (this.bytes[this.at] !== 0xff) this.push(0xff);
    this.push(0xac);
    return this.bytes.slice(0, this.at + 1);
  }

  private byteOut(): void {
    if (this.at >= 0 && this.bytes[this.at] !== 0xff && this.c >= 0x8000000) {
      this.bytes[this.at] = (this.bytes[this.at] ?? 0) + 1;
      this.c &= 0x7ffffff;
    }
    // After 0xff one bit is left out, so that no marker can arise.
    if (this.at >= 0 && this.bytes[this.at] === 0xff) {
      this.push(this.c >> 20);
      this.c &= 0xfffff;
      this.ct = 7;
    } else {
      this.push(this.c >> 19);
      this.c &= 0x7ffff;
      this.ct = 8;
    }
  }

  private push(byte: number): void {
    this.at++;
    if (this.at === this.bytes.length) {
      const longer = new Uint8Array(2 * this.bytes.length);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.at] = byte;
  }
}

/** Whole numbers under contexts of their own (annex A.2), and the sign that a list has ended. */
export class IntegerCoder {
  private readonly contexts = new Contexts(512);
  private before = 1;

  constructor(private readonly coder: ArithmeticCoder) {}

  write(value: number): void {
    this.before = 1;
    this.bit(value < 0 ? 1 : 0);
    const size = Math.abs(value);
    const last = RANGES.length - 1;
    const at = RANGES.findIndex(({ below }) => size < below);
    for (let i = 0; i < at; i++) this.bit(1);
    if (at < last) this.bit(0);
    const { from, bits } = RANGES[at] ?? { from: 0, bits: 0 };
    for (let i = bits - 1; i >= 0; i--) this.bit(((size - from) >>> i) & 1);
  }

  /** “Out of band”: minus nought. */
  end(): void {
    this.before = 1;
    for (const bit of [1, 0, 0, 0]) this.bit(bit);
  }

  private bit(bit: number): void {
    this.coder.bit(this.contexts, this.before, bit);
    const next = (this.before << 1) | bit;
    this.before = this.before < 256 ? next : (next & 511) | 256;
  }
}

const RANGES = [
  { from: 0, below: 4, bits: 2 },
  { from: 4, below: 20, bits: 4 },
  { from: 20, below: 84, bits: 6 },
  { from: 84, below: 340, bits: 8 },
  { from: 340, below: 4436, bits: 12 },
  { from: 4436, below: Number.POSITIVE_INFINITY, bits: 32 },
];
