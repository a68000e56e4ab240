/**
 * A TrueType font of one empty glyph. The text layer is never painted, but some readers want a font file all the same; this one
 * holds no shape and no width of anything that stood on the page.
 */
export function blankFont(): Uint8Array {
  const head = table(54, (v) => {
    v.setUint32(0, 0x00010000);
    v.setUint32(12, 0x5f0f3cf5);
    v.setUint16(18, 1000);
    v.setInt16(40, 500);
    v.setInt16(42, 1000);
    v.setUint16(46, 8);
    v.setInt16(48, 2);
  });
  const hhea = table(36, (v) => {
    v.setUint32(0, 0x00010000);
    v.setInt16(4, 800);
    v.setInt16(6, -200);
    v.setUint16(10, 500);
    v.setInt16(18, 1);
    v.setUint16(34, 1);
  });
  const maxp = table(32, (v) => {
    v.setUint32(0, 0x00010000);
    v.setUint16(4, 1);
    v.setUint16(14, 1);
  });
  const hmtx = table(4, (v) => v.setUint16(0, 500));
  const tables: [string, Uint8Array][] = [
    ['glyf', table(4, () => undefined)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', table(4, () => undefined)],
    ['maxp', maxp],
  ];
  return assemble(tables);
}

function table(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

const padded = (length: number) => Math.ceil(length / 4) * 4;

function assemble(tables: [string, Uint8Array][]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const out = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 64);
  view.setUint16(8, 2);
  view.setUint16(10, tables.length * 16 - 64);
  let offset = start;
  tables.forEach(([tag, bytes], index) => {
    const record = 12 + 16 * index;
    out.set(Buffer.from(tag, 'latin1'), record);
    out.set(bytes, offset);
    let sum = 0;
    for (let i = 0; i < padded(bytes.length); i += 4) sum = (sum + view.getUint32(offset + i)) >>> 0;
    view.setUint32(record + 4, sum);
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, bytes.length);
    offset += padded(bytes.length);
  });
  return out;
}
