import { type Box, Bytes, boxesIn, Unreadable, versioned } from './bytes.ts';

/** A picture in the file, or something that is said about one. */
export interface Item {
  readonly type: string;
  readonly isHidden: boolean;
  /** Its size, how it is turned, how it is coded: in the order in which they apply. */
  readonly properties: readonly Box[];
  /** The pictures it is put together from. */
  readonly madeOf: readonly number[];
  /** It is a smaller copy of another picture, or depth, brightness or see-through parts of one. */
  readonly isBeside: boolean;
  /** @throws Unreadable where the file ends before it does */
  data(): Uint8Array;
}

export interface Heif {
  readonly primary: number | null;
  readonly items: ReadonlyMap<number, Item>;
  /** It holds a film as well. */
  readonly moves: boolean;
}

const MOST_ITEMS = 5_000;
const made = ['grid', 'iden', 'iovl'];

interface Place {
  method: number;
  extents: readonly (readonly [offset: number, length: number])[];
}

/**
 * What lies in a HEIF file (ISO/IEC 23008-12): its table of contents only. Nothing is followed out of the file, and
 * nothing is decoded.
 * @throws Unreadable
 */
export function readHeif(file: Uint8Array): Heif {
  const outer = whatCanBeRead(file);
  const meta = outer.find(({ type }) => type === 'meta');
  if (!meta) throw new Unreadable();
  const inner = [...boxesIn(meta.body.subarray(4))];
  const body = (type: string) => inner.find((box) => box.type === type)?.body;
  const infos = kinds(body('iinf') ?? new Uint8Array());
  const places = whereabouts(body('iloc') ?? new Uint8Array());
  const properties = described(body('iprp') ?? new Uint8Array());
  const references = related(body('iref'));
  const idat = body('idat') ?? new Uint8Array();
  const beside = new Set(references.filter(({ type }) => type === 'thmb' || type === 'auxl').map(({ from }) => from));
  const items = new Map<number, Item>();
  for (const [id, { type, isHidden }] of infos) {
    items.set(id, {
      type,
      isHidden,
      properties: properties.get(id) ?? [],
      madeOf: made.includes(type)
        ? references.filter((one) => one.type === 'dimg' && one.from === id).flatMap(({ to }) => to)
        : [],
      isBeside: beside.has(id),
      data: () => gathered(places.get(id), file, idat),
    });
  }
  const pitm = body('pitm');
  const primary = pitm ? versioned(pitm) : null;
  return {
    primary: primary?.reader.uint(primary.version === 0 ? 2 : 4) ?? null,
    items,
    moves: outer.some(({ type }) => type === 'moov'),
  };
}

/** The boxes of the file; of one whose end is missing, those before it. */
function whatCanBeRead(file: Uint8Array): Box[] {
  const boxes: Box[] = [];
  try {
    for (const box of boxesIn(file)) boxes.push(box);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return boxes;
}

function kinds(iinf: Uint8Array): Map<number, { type: string; isHidden: boolean }> {
  const { version, reader } = versioned(iinf);
  reader.uint(version === 0 ? 2 : 4);
  const found = new Map<number, { type: string; isHidden: boolean }>();
  for (const box of boxesIn(reader.rest())) {
    if (box.type !== 'infe') continue;
    const info = versioned(box.body);
    if (info.version < 2) throw new Unreadable();
    const id = info.reader.uint(info.version === 2 ? 2 : 4);
    info.reader.uint(2);
    found.set(id, { type: info.reader.letters(4), isHidden: (info.flags & 1) === 1 });
    if (found.size > MOST_ITEMS) throw new Unreadable();
  }
  return found;
}

function whereabouts(iloc: Uint8Array): Map<number, Place> {
  const { version, reader } = versioned(iloc);
  const sizes = reader.uint(2);
  const [offset, length, base, index] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15];
  const found = new Map<number, Place>();
  for (let left = reader.uint(version < 2 ? 2 : 4); left > 0; left--) {
    const id = reader.uint(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.uint(2) & 15;
    // Data that lies in another file is not fetched.
    if (reader.uint(2) !== 0) throw new Unreadable();
    const from = reader.uint(base);
    const extents: [number, number][] = [];
    for (let more = reader.uint(2); more > 0; more--) {
      if (version > 0) reader.uint(index);
      extents.push([from + reader.uint(offset), reader.uint(length)]);
    }
    found.set(id, { method, extents });
  }
  return found;
}

function described(iprp: Uint8Array): Map<number, Box[]> {
  const parts = [...boxesIn(iprp)];
  const all = [...boxesIn(parts.find(({ type }) => type === 'ipco')?.body ?? new Uint8Array())];
  const found = new Map<number, Box[]>();
  for (const { body } of parts.filter(({ type }) => type === 'ipma')) {
    const { version, flags, reader } = versioned(body);
    for (let left = reader.uint(4); left > 0; left--) {
      const id = reader.uint(version === 0 ? 2 : 4);
      const own: Box[] = [];
      for (let more = reader.uint(1); more > 0; more--) {
        const at = (flags & 1) === 1 ? reader.uint(2) & 0x7fff : reader.uint(1) & 0x7f;
        const property = all[at - 1];
        if (property) own.push(property);
      }
      found.set(id, own);
    }
  }
  return found;
}

function related(iref: Uint8Array | undefined): { type: string; from: number; to: number[] }[] {
  if (!iref) return [];
  const { version, reader } = versioned(iref);
  const size = version === 0 ? 2 : 4;
  return [...boxesIn(reader.rest())].map(({ type, body }) => {
    const one = new Bytes(body);
    const from = one.uint(size);
    const to: number[] = [];
    for (let more = one.uint(2); more > 0; more--) to.push(one.uint(size));
    return { type, from, to };
  });
}

function gathered(place: Place | undefined, file: Uint8Array, idat: Uint8Array): Uint8Array {
  if (!place || place.method > 1) throw new Unreadable();
  const from = place.method === 0 ? file : idat;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (const [offset, length] of place.extents) {
    // Pieces that lie over each other could make more of a file than there is.
    bytes += length;
    if (offset + length > from.length || bytes > from.length) throw new Unreadable();
    parts.push(from.subarray(offset, offset + length));
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
