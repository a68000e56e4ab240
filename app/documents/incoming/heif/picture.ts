import sharp, { type Region, type Sharp } from 'sharp';
import { most } from '../converted.ts';
import { type Box, Bytes, Unreadable } from './bytes.ts';
import { codingSaid, type Pixels, paint } from './colours.ts';
import type { HevcDecoder } from './hevc-decoder.ts';
import { codedPicture } from './hevc-units.ts';
import type { Heif, Item } from './items.ts';

export interface Shown {
  pixels: Pixels;
  /** More than the filling of its last blocks is cut off by what the file says. */
  isCropped: boolean;
}

/** More pixels than most.pixels is told apart from a file that is broken. */
export class TooLarge extends Error {}

const MOST_TILES = 2_000;
const DEPTH = 4;
/** Cameras code whole blocks and cut the last ones; more than this was somebody's wish. */
const BLOCK = 64;

const isCoded = ({ type }: Item) => type === 'hvc1' || type === 'hev1';
const property = ({ properties }: Item, type: string) => properties.find((one) => one.type === type)?.body;

/** One picture of the file, upright, as a camera's own program would show it. @throws Unreadable, TooLarge */
export async function pictureOf(heif: Heif, item: Item, decoder: HevcDecoder, depth = 0): Promise<Shown> {
  let shown: Shown;
  if (isCoded(item)) shown = { pixels: tile(item, decoder), isCropped: false };
  else if (item.type === 'grid') shown = { pixels: grid(heif, item, decoder), isCropped: false };
  else if (item.type === 'iden' && depth < DEPTH)
    shown = await pictureOf(heif, part(heif, item.madeOf[0]), decoder, depth + 1);
  else throw new Unreadable();
  for (const one of item.properties) shown = await changed(shown, one);
  return shown;
}

function part(heif: Heif, id: number | undefined): Item {
  const item = id === undefined ? undefined : heif.items.get(id);
  if (!item) throw new Unreadable();
  return item;
}

/** Room for a picture, where it is none too large. */
function room(width: number, height: number): Pixels {
  if (width < 1 || height < 1) throw new Unreadable();
  if (width * height > most.pixels) throw new TooLarge();
  return { data: new Uint8Array(width * height * 3), width, height };
}

const coded = (item: Item) => codedPicture(property(item, 'hvcC') ?? new Uint8Array(), item.data());

function tile(item: Item, decoder: HevcDecoder): Pixels {
  const one = coded(item);
  if (one.width * one.height > most.pixels) throw new TooLarge();
  return decoder.decode(one, (planes) => {
    const pixels = room(planes.width, planes.height);
    paint(planes, codingSaid(property(item, 'colr')), pixels, 0, 0);
    return pixels;
  });
}

/** A picture in tiles (ISO/IEC 23008-12, 6.6.2.3.2): phones code theirs so. */
function grid(heif: Heif, item: Item, decoder: HevcDecoder): Pixels {
  const said = new Bytes(item.data());
  said.uint(1);
  const size = (said.uint(1) & 1) === 1 ? 4 : 2;
  const [rows, columns] = [said.uint(1) + 1, said.uint(1) + 1];
  const whole = room(said.uint(size), said.uint(size));
  if (rows * columns !== item.madeOf.length || rows * columns > MOST_TILES) throw new Unreadable();
  let [wide, high] = [0, 0];
  for (const [at, id] of item.madeOf.entries()) {
    const one = part(heif, id);
    if (!isCoded(one)) throw new Unreadable();
    const own = coded(one);
    // A tile that is larger than its place would be work for nothing.
    if (own.width > whole.width + BLOCK * 8 || own.height > whole.height + BLOCK * 8) throw new Unreadable();
    decoder.decode(own, (planes) => {
      if (at === 0) [wide, high] = [planes.width, planes.height];
      if (planes.width !== wide || planes.height !== high) throw new Unreadable();
      if (wide * columns < whole.width || high * rows < whole.height) throw new Unreadable();
      if (wide * (columns - 1) >= whole.width || high * (rows - 1) >= whole.height) throw new Unreadable();
      const coding = codingSaid(property(item, 'colr')) ?? codingSaid(property(one, 'colr'));
      paint(planes, coding, whole, (at % columns) * wide, Math.floor(at / columns) * high);
    });
  }
  return whole;
}

/** Cut, turned and mirrored in the order in which the file says it (ISO/IEC 23008-12, 6.5.9 to 6.5.12). */
async function changed({ pixels, isCropped }: Shown, { type, body }: Box): Promise<Shown> {
  const { data, width, height } = pixels;
  const open = () => sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: most.pixels });
  const drawn = async (picture: Sharp): Promise<Pixels> => {
    const made = await picture.raw().toBuffer({ resolveWithObject: true });
    return { data: made.data, width: made.info.width, height: made.info.height };
  };
  const first = (body[0] ?? 0) & 3;
  if (type === 'irot' && first > 0) return { pixels: await drawn(open().rotate(360 - 90 * first)), isCropped };
  if (type === 'imir') return { pixels: await drawn((first & 1) === 0 ? open().flip() : open().flop()), isCropped };
  if (type !== 'clap') return { pixels, isCropped };
  const kept = window(body, width, height);
  if (!kept) return { pixels, isCropped };
  const isMuch = width - kept.width >= BLOCK || height - kept.height >= BLOCK;
  return { pixels: await drawn(open().extract(kept)), isCropped: isCropped || isMuch };
}

/**
 * The clean aperture (ISO/IEC 14496-12, 12.1.4.1): sizes and the way from the middle, as fractions. Null where it makes
 * no sense.
 */
function window(clap: Uint8Array, width: number, height: number): Region | null {
  const reader = new Bytes(clap);
  const fraction = () => reader.int32() / reader.int32();
  const [wide, high, right, down] = [fraction(), fraction(), fraction(), fraction()];
  const left = Math.round((width - wide) / 2 + right);
  const top = Math.round((height - high) / 2 + down);
  const kept = { left, top, width: Math.round(wide), height: Math.round(high) };
  const isInside =
    left >= 0 &&
    top >= 0 &&
    kept.width >= 1 &&
    kept.height >= 1 &&
    left + kept.width <= width &&
    top + kept.height <= height;
  return isInside ? kept : null;
}
