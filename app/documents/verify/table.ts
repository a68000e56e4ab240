import { inflated } from './inflated.ts';

/** Where an object is: from the start of the file, or in which stream of objects and at which place. */
export type Place = number | { pack: number; index: number };

const SHAPE =
  /^<< \/Type \/XRef \/Size (\d{1,9}) \/W \[1 4 2\] (\/Root \d+ 0 R \/Info \d+ 0 R) \/Filter \/FlateDecode \/Length \d+ >>$/u;
const ROW = 7;

/**
 * Whether the table of a finished file lists just what was found in it, the table itself included, each where it was found.
 * @returns of it what a trailer says
 */
export function readTable(
  { body, stream }: { readonly body: string; readonly stream: Uint8Array | null },
  places: ReadonlyMap<number, Place>,
): { ok: true; trailer: string } | { ok: false; why: string } {
  const no = (why: string) => ({ ok: false as const, why });
  const said = SHAPE.exec(body);
  const rows = said && inflated(stream);
  if (!said || !rows) return no('its table is not one that is written here');
  if (Number(said[1]) !== places.size + 1 || rows.length !== ROW * (places.size + 1))
    return no('the table does not list every object, or lists others');
  if (rows.toString('hex', 0, ROW) !== '0000000000ffff') return no('the table does not begin as it is written here');
  for (let id = 1; id <= places.size; id++) {
    const place = places.get(id);
    const row = rows.subarray(ROW * id, ROW * (id + 1));
    const is = (kind: number, where: number, index: number) =>
      row.readUInt8(0) === kind && row.readUInt32BE(1) === where && row.readUInt16BE(5) === index;
    const isThere =
      place !== undefined && (typeof place === 'number' ? is(1, place, 0) : is(2, place.pack, place.index));
    if (!isThere) return no(`object ${id} is not where the table says`);
  }
  return { ok: true, trailer: `<< /Size ${said[1]} ${said[2]} >>` };
}
