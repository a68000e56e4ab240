import { deflateSync, inflateSync } from 'node:zlib';

/** One object of a finished file: a dictionary with a stream, or what has none as text. */
export interface One {
  body: string;
  data: Buffer | null;
}

/** What a test may write otherwise than the house does. */
export interface Shape {
  /** The text of a stream of objects. */
  packed?: (plain: string) => string;
  /** The rows of the table. */
  table?: (rows: Buffer) => Buffer;
  /** The entries of the table's dictionary, and of a stream of objects. */
  entries?: (entries: string) => string;
  /** What has no stream packed again, as a second version. */
  twice?: boolean;
}

/** The objects of a finished file by their numbers, without the streams they are packed in and the table. */
function objectsOf(pdf: Uint8Array): Map<number, One> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map<number, One>();
  for (let at = 15; ; ) {
    const [head, id] = /^(\d+) 0 obj\n/u.exec(text.slice(at, at + 24)) ?? [];
    if (!head) break;
    const from = at + head.length;
    const stream = text.indexOf(' >>\nstream\n', from);
    const length = Number(/\/Length (\d+)$/u.exec(text.slice(from, stream))?.[1]);
    const body = text.slice(from + 3, stream).replace(/ ?\/Length \d+$/u, '');
    const data = Buffer.from(text.slice(stream + 11, stream + 11 + length), 'latin1');
    if (body.startsWith('/Type /ObjStm')) {
      const first = Number(/\/First (\d+)/u.exec(body)?.[1]);
      const plain = inflateSync(data).toString('latin1');
      const ids = plain.slice(0, first).trim().split(' ');
      for (const [index, one] of plain.slice(first).split('\n').entries())
        objects.set(Number(ids[2 * index]), { body: one, data: null });
    } else if (!body.startsWith('/Type /XRef')) objects.set(Number(id), { body, data });
    at = stream + 11 + length + 18;
  }
  return objects;
}

/** The objects of a finished file changed and written again, with a table that tells the truth. */
export function rewritten(
  { pdf }: { pdf: Uint8Array },
  change: (objects: Map<number, One>) => void,
  shape: Shape = {},
): Uint8Array {
  const objects = objectsOf(pdf);
  const refers = /\/Root \d+ 0 R \/Info \d+ 0 R/u.exec(Buffer.from(pdf).toString('latin1'))?.[0];
  change(objects);
  const chunks = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = 15;
  let next = Math.max(...objects.keys()) + 1;
  const rows = new Map<number, [number, number, number]>();
  const put = (id: number, entries: string, data: Buffer) => {
    rows.set(id, [1, at, 0]);
    const head = `${id} 0 obj\n<< ${entries === '' ? '' : `${entries} `}/Length ${data.length} >>\nstream\n`;
    const chunk = Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const [id, { body, data }] of objects) if (data) put(id, body, data);
  const plain = [...objects].filter(([, { data }]) => data === null);
  const entries = shape.entries ?? ((all) => all);
  for (const members of shape.twice ? [plain, plain.slice(0, 1)] : [plain]) {
    let place = 0;
    const places = members.map(([id, { body }]) => {
      const one = `${id} ${place}`;
      place += body.length + 1;
      return one;
    });
    const head = `${places.join(' ')}\n`;
    const text = `${head}${members.map(([, { body }]) => body).join('\n')}`;
    const packed = deflateSync(Buffer.from((shape.packed ?? ((all) => all))(text), 'latin1'));
    for (const [index, [id]] of members.entries()) rows.set(id, [2, next, index]);
    put(next++, entries(`/Type /ObjStm /N ${members.length} /First ${head.length} /Filter /FlateDecode`), packed);
  }
  rows.set(next, [1, at, 0]);
  const table = Buffer.alloc(7 * (next + 1));
  table.writeUInt16BE(0xffff, 5);
  for (const [id, [kind, where, index]] of rows) {
    table.writeUInt8(kind, 7 * id);
    table.writeUInt32BE(where, 7 * id + 1);
    table.writeUInt16BE(index, 7 * id + 5);
  }
  const start = at;
  const kind = `/Type /XRef /Size ${next + 1} /W [1 4 2] ${refers} /Filter /FlateDecode`;
  put(next, entries(kind), deflateSync((shape.table ?? ((all) => all))(table)));
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1')]));
}
