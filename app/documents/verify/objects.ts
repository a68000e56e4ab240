import { inflated } from './inflated.ts';
import { type Place, readTable } from './table.ts';

/** One object of a finished file: its dictionary or array as text, and its stream as it lies there. */
export interface FileObject {
  id: number;
  body: string;
  /** A copy, made each time it is asked for: a file of hundreds of megabytes is held once. */
  readonly stream: Uint8Array | null;
}

/** The bytes of a file as they lie in a memory that may move: asked for anew each time. */
export type Bytes = () => Uint8Array;

export type ReadFile = { ok: true; objects: Map<number, FileObject>; trailer: string } | { ok: false; why: string };

const MAX_BODY = 10_000;

/**
 * Reads a finished file from its first byte to its last and accepts nothing it does not understand: header, streams one
 * behind the other, in some of them objects that have no stream, then one table that says where all of these are, one
 * end. An older revision, an object nobody lists, a byte between two objects, behind what is packed or after the end:
 * refused. This is no reader of PDFs; it knows only the one shape the house writes.
 */
export function readObjects(pdf: Bytes): ReadFile {
  const view = pdf();
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.length);
  const no = (why: string): ReadFile => ({ ok: false, why });
  const header = /^%PDF-1\.7\n%[\x80-\xff]{4}\n/u.exec(bytes.toString('latin1', 0, 16));
  if (!header) return no('the header is not the one that is written here');
  const objects = new Map<number, FileObject>();
  const places = new Map<number, Place>();
  let at = header[0].length;
  for (;;) {
    const start = /^(\d{1,9}) 0 obj\n/u.exec(bytes.toString('latin1', at, at + 24));
    if (!start) return no('what stands there is neither a stream nor the table');
    const id = Number(start[1]);
    const found = readStream({ bytes, pdf }, id, at + start[0].length);
    if (!found) return no(`object ${id} is not whole`);
    if (places.has(id)) return no(`object ${id} stands in the file twice`);
    places.set(id, at);
    const { one, end } = found;
    if (one.body.startsWith('<< /Type /XRef ')) {
      const table = readTable(one, places);
      if (!table.ok) return table;
      const isEnd = bytes.toString('latin1', end) === `startxref\n${at}\n%%EOF\n`;
      return isEnd ? { ok: true, objects, trailer: table.trailer } : no('what follows the table is not one end');
    }
    if (one.body.startsWith('<< /Type /ObjStm ')) {
      const packed = unpacked(one);
      if (!packed) return no(`object ${id} holds more or less than the objects it names`);
      for (const [index, inner] of packed.entries()) {
        if (places.has(inner.id)) return no(`object ${inner.id} stands in the file twice`);
        places.set(inner.id, { pack: id, index });
        objects.set(inner.id, inner);
      }
    } else objects.set(id, one);
    at = end;
  }
}

function readStream(
  { bytes, pdf }: { bytes: Buffer; pdf: Bytes },
  id: number,
  from: number,
): { one: FileObject; end: number } | null {
  const stream = bytes.indexOf(' >>\nstream\n', from, 'latin1');
  if (stream === -1 || stream - from > MAX_BODY) return null;
  const body = bytes.toString('latin1', from, stream + 3);
  const length = /^[^\n]*\/Length (\d{1,12}) >>$/u.exec(body);
  if (!length) return null;
  const data = stream + 11;
  const end = data + Number(length[1]);
  const tail = '\nendstream\nendobj\n';
  if (bytes.toString('latin1', end, end + tail.length) !== tail) return null;
  const one: FileObject = {
    ...{ id, body },
    get stream() {
      return pdf().slice(data, end);
    },
  };
  return { one, end: end + tail.length };
}

/** The objects of a stream of objects, one a line: numbers and places first, then they themselves, and nothing beside. */
function unpacked({ body, stream }: FileObject): FileObject[] | null {
  const said = /^<< \/Type \/ObjStm \/N (\d{1,5}) \/First (\d{1,7}) \/Filter \/FlateDecode \/Length \d+ >>$/u.exec(
    body,
  );
  const plain = said && inflated(stream)?.toString('latin1');
  if (!said || !plain) return null;
  const first = Number(said[2]);
  const bodies = plain.slice(first).split('\n');
  let at = 0;
  const ids = [...plain.slice(0, first).matchAll(/(\d{1,9}) \d{1,9}[ \n]/gu)].map(([, id]) => Number(id));
  const head = bodies.map((one, index) => {
    const place = `${ids[index]} ${at}`;
    at += one.length + 1;
    return place;
  });
  if (bodies.length !== Number(said[1]) || `${head.join(' ')}\n` !== plain.slice(0, first)) return null;
  return bodies.map((one, index) => ({ id: ids[index] ?? 0, body: one, stream: null }));
}
