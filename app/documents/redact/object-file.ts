import { deflateSync } from 'node:zlib';

/** How many objects without a stream are packed together. */
const PACKED = 200;
/** Bytes of the table for each object. */
const ROW = 7;

/**
 * The objects of a PDF as its bytes: streams one after the other, whatever has none packed in streams of objects (a
 * page has some twenty tags, a fifth of its bytes unpacked), one table of where all are, one end.
 */
export class ObjectFile {
  private chunks: Uint8Array[] = [];
  /** Where each object is: from the start of the file, or in which stream of objects and at which place. */
  private readonly places: (number | { pack: number; index: number })[] = [];
  private packing: { id: number; body: string }[] = [];
  private at = 0;
  private next: number;

  /** @param firstFree the first number that `take` gives; those below it are the caller's own */
  constructor(firstFree: number) {
    this.next = firstFree;
    this.raw('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  }

  /** The first of so many numbers for objects that will be written. */
  take(count: number): number {
    const first = this.next;
    this.next += count;
    return first;
  }

  /** @param body a dictionary or an array, on one line */
  object(id: number, body: string): void {
    this.packing.push({ id, body });
    if (this.packing.length === PACKED) this.pack();
  }

  /** @param entries what its dictionary says but for its length */
  stream(id: number, entries: string, data: Uint8Array): void {
    this.places[id] = this.at;
    this.raw(`${id} 0 obj\n<< ${entries === '' ? '' : `${entries} `}/Length ${data.length} >>\nstream\n`);
    this.raw(data);
    this.raw('\nendstream\nendobj\n');
  }

  /** What has been written since it was last asked: a large file is handed on as it is made. */
  taken(): Uint8Array[] {
    const { chunks } = this;
    this.chunks = [];
    return chunks;
  }

  /**
   * The table and the end. Each object has a row of three numbers, of one, four and two bytes: what it is, where, and
   * at which place there.
   * @param root number of the catalogue
   * @param info number of the file's properties
   */
  close(root: number, info: number): void {
    this.pack();
    const id = this.take(1);
    const start = this.at;
    this.places[id] = start;
    const table = Buffer.alloc(ROW * this.next);
    table.writeUInt16BE(0xffff, 5);
    for (let of = 1; of < this.next; of++) {
      const place = this.places[of];
      if (place === undefined) throw new Error(`object ${of} was never written`);
      const [kind, where, index] = typeof place === 'number' ? [1, place, 0] : [2, place.pack, place.index];
      table.writeUInt8(kind, ROW * of);
      table.writeUInt32BE(where, ROW * of + 1);
      table.writeUInt16BE(index, ROW * of + 5);
    }
    this.stream(
      id,
      `/Type /XRef /Size ${this.next} /W [1 4 2] /Root ${root} 0 R /Info ${info} 0 R /Filter /FlateDecode`,
      deflateSync(table, { level: 9 }),
    );
    this.raw(`startxref\n${start}\n%%EOF\n`);
  }

  private pack(): void {
    if (this.packing.length === 0) return;
    const pack = this.take(1);
    let at = 0;
    const places = this.packing.map(({ id, body }, index) => {
      this.places[id] = { pack, index };
      const place = `${id} ${at}`;
      at += body.length + 1;
      return place;
    });
    const head = `${places.join(' ')}\n`;
    const plain = `${head}${this.packing.map(({ body }) => body).join('\n')}`;
    this.stream(
      pack,
      `/Type /ObjStm /N ${places.length} /First ${head.length} /Filter /FlateDecode`,
      deflateSync(Buffer.from(plain, 'latin1'), { level: 9 }),
    );
    this.packing = [];
  }

  private raw(bytes: Uint8Array | string): void {
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    this.chunks.push(chunk);
    this.at += chunk.length;
  }
}
