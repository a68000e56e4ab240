import sharp from 'sharp';
import type { Found } from '../ingest/findings.ts';
import { type Conversion, most } from './converted.ts';
import { Unreadable } from './heif/bytes.ts';
import { hevcDecoder } from './heif/hevc-decoder.ts';
import { type Heif, type Item, readHeif } from './heif/items.ts';
import { pictureOf, TooLarge } from './heif/picture.ts';
import { flat, pagesOf } from './picture-page.ts';
import { damaged, details, layer, seeThrough, tooLarge, tooManyPages } from './picture-words.ts';

const isPicture = ({ type }: Item) => ['hvc1', 'hev1', 'grid', 'iden', 'iovl', 'av01', 'jpeg', 'unci'].includes(type);

/**
 * A photo as phones make them (HEIC): its first picture, and each other one that is no smaller copy and no part of
 * another, upright as the file says. What the camera wrote beside it is listed and goes no further. Depth and
 * brightness maps, smaller copies and films are left out.
 */
export async function fromHeif(bytes: Uint8Array): Promise<Conversion> {
  try {
    const heif = readHeif(bytes);
    const wanted = shownIn(heif);
    if (wanted.length > most.pages) return tooManyPages(wanted.length);
    const decoder = await hevcDecoder();
    const findings: Found[] = beside(heif);
    let unread = 0;
    const pdf = await pagesOf(async (place) => {
      for (const item of wanted) {
        try {
          const { pixels, isCropped } = await pictureOf(heif, item, decoder);
          const { data, width, height } = pixels;
          const picture = sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: most.pixels });
          place(await flat(picture, {}));
          if (isCropped) findings.push(layer(cropped));
        } catch (error) {
          if (item === wanted[0] || !(error instanceof Unreadable)) throw error;
          unread++;
        }
      }
    });
    if (unread > 0) findings.push({ kind: 'damaged', page: null, note: notRead(unread, wanted.length) });
    return { ok: true, kind: 'picture', pdf, findings, children: [] };
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge;
    if (error instanceof Unreadable) return damaged;
    throw error;
  }
}

/** The pictures of the file that stand for themselves, the one it is known by first. */
function shownIn({ primary, items }: Heif): Item[] {
  const parts = new Set([...items.values()].flatMap(({ madeOf }) => madeOf));
  const first = primary === null ? undefined : items.get(primary);
  const others = [...items].filter(
    ([id, item]) => item !== first && isPicture(item) && !item.isHidden && !item.isBeside && !parts.has(id),
  );
  const all = [...(first ? [first] : []), ...others.map(([, item]) => item)];
  if (all.length === 0) throw new Unreadable();
  return all;
}

/** What stands beside the pictures, as far as it is words or tells of something that is not shown. */
function beside({ items, moves }: Heif): Found[] {
  const written = [...items.values()].filter(({ type }) => type === 'Exif' || type === 'mime');
  const findings = details(written.map((item) => Buffer.from(item.data())));
  const aux = [...items.values()].flatMap(({ properties }) => properties.filter(({ type }) => type === 'auxC'));
  if (aux.some(({ body }) => /alpha|hevc:2015:auxid:1/u.test(Buffer.from(body).toString('latin1'))))
    findings.push(layer(seeThrough));
  if (moves) findings.push(layer(film));
  return findings;
}

const film = 'The file holds a film besides its pictures. It is not shown. Look at the original.';
const cropped =
  'The picture was cropped, and what was cut off is still in the file. It is not shown. Look at the original.';
const notRead = (unread: number, all: number) =>
  `The file holds ${all} pictures; ${unread} of them could not be read. Only the others are shown.`;
