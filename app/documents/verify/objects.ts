/** One object of a finished file: its dictionary or array as text, and its stream as it lies there. */
export interface FileObject {
  id: number;
  offset: number;
  body: string;
  /** A copy, made each time it is asked for: a file of hundreds of megabytes is held once. */
  readonly stream: Uint8Array | null;
}

/** The bytes of a file as they lie in a memory that may move: asked for anew each time. */
export type Bytes = () => Uint8Array;

export type ReadFile = { ok: true; objects: Map<number, FileObject>; trailer: string } | { ok: false; why: string };

const MAX_BODY = 4_000_000;

/**
 * Reads a finished file from its first byte to its last and accepts nothing it does not understand: header, objects one
 * behind the other, one cross-reference table that says where they are, one trailer, one end. An older revision, an object nobody
 * lists, a byte between two objects or after the end: refused. This is no reader of PDFs; it knows only the one shape the house writes.
 */
export function readObjects(pdf: Bytes): ReadFile {
  const view = pdf();
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.length);
  const no = (why: string): ReadFile => ({ ok: false, why });
  const header = /^%PDF-1\.7\n%[\x80-\xff]{4}\n/u.exec(bytes.toString('latin1', 0, 16));
  if (!header) return no('the header is not the one that is written here');
  const objects = new Map<number, FileObject>();
  let at = header[0].length;
  for (;;) {
    const start = /^(\d{1,9}) 0 obj\n/u.exec(bytes.toString('latin1', at, at + 24));
    if (!start) break;
    const id = Number(start[1]);
    const from = at + start[0].length;
    const object = readObject({ bytes, pdf }, id, at, from);
    if (!object) return no(`object ${id} is not whole`);
    if (objects.has(id)) return no(`object ${id} stands in the file twice`);
    objects.set(id, object.one);
    at = object.end;
  }
  return readEnd(bytes, at, objects);
}

function readObject(
  { bytes, pdf }: { bytes: Buffer; pdf: Bytes },
  id: number,
  offset: number,
  from: number,
): { one: FileObject; end: number } | null {
  const endObject = bytes.indexOf('\nendobj\n', from, 'latin1');
  const stream = bytes.indexOf(' >>\nstream\n', from, 'latin1');
  if (endObject === -1 || Math.min(endObject, stream === -1 ? endObject : stream) - from > MAX_BODY) return null;
  if (stream === -1 || stream > endObject)
    return { one: { id, offset, body: bytes.toString('latin1', from, endObject), stream: null }, end: endObject + 8 };
  const body = bytes.toString('latin1', from, stream + 3);
  const length = /\/Length (\d{1,12}) >>$/u.exec(body);
  if (!length) return null;
  const data = stream + 11;
  const end = data + Number(length[1]);
  const tail = '\nendstream\nendobj\n';
  if (bytes.toString('latin1', end, end + tail.length) !== tail) return null;
  const one: FileObject = {
    ...{ id, offset, body },
    get stream() {
      return pdf().slice(data, end);
    },
  };
  return { one, end: end + tail.length };
}

function readEnd(bytes: Buffer, at: number, objects: Map<number, FileObject>): ReadFile {
  const rest = bytes.toString('latin1', at);
  const shape = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n(<< [^\n]* >>)\nstartxref\n(\d+)\n%%EOF\n$/u.exec(
    rest,
  );
  if (!shape) return { ok: false, why: 'what follows the objects is not one table, one trailer and one end' };
  if (Number(shape[4]) !== at) return { ok: false, why: 'the table is not where the file says' };
  const rows = (shape[2] ?? '').trimEnd().split('\n');
  if (rows.length !== Number(shape[1]) || rows.length !== objects.size + 1)
    return { ok: false, why: 'the table does not list every object' };
  for (const object of objects.values())
    if (Number((rows[object.id] ?? '').slice(0, 10)) !== object.offset)
      return { ok: false, why: `object ${object.id} is not where the table says` };
  return { ok: true, objects, trailer: shape[3] ?? '' };
}
