import sharp from 'sharp';
import { type Conversion, most } from './converted.ts';
import { flat, pagesOf } from './picture-page.ts';
import { cutOff, damaged, details, layer, moving, seeThrough, tooLarge, tooManyPages } from './picture-words.ts';

/**
 * Every page of a picture, upright as its camera noted (EXIF), on white. JPEG, PNG, TIFF with many pages, GIF, WebP. Of
 * one whose end is missing, what is there.
 */
export async function fromPicture(bytes: Uint8Array): Promise<Conversion> {
  const whole = await drawn(bytes, 'truncated');
  if (whole !== null) return whole;
  const part = await drawn(bytes, 'none');
  if (part === null) return damaged;
  return part.ok ? { ...part, findings: [...part.findings, { kind: 'damaged', page: null, note: cutOff }] } : part;
}

async function drawn(bytes: Uint8Array, failOn: 'truncated' | 'none'): Promise<Conversion | null> {
  const open = (page: number) => sharp(bytes, { page, limitInputPixels: most.pixels, failOn });
  try {
    const meta = await open(0).metadata();
    const isMoving = meta.format === 'gif' || meta.format === 'webp';
    const count = isMoving ? 1 : (meta.pages ?? 1);
    if (count > most.pages) return tooManyPages(count);
    const pdf = await pagesOf(async (place) => {
      for (let page = 0; page < count; page++) place(await flat(open(page), meta));
    });
    const { exif, iptc, xmp, comments = [] } = meta;
    const written = [exif, iptc, xmp].filter((part) => part !== undefined);
    const findings = details(
      written,
      comments.map(({ keyword, text }) => `${keyword}: ${text}`),
    );
    if (meta.hasAlpha && !(await open(0).stats()).isOpaque) findings.push(layer(seeThrough));
    if (isMoving && (meta.pages ?? 1) > 1) findings.push(layer(moving(meta.pages ?? 1)));
    return { ok: true, kind: 'picture', pdf, findings, children: [] };
  } catch (error) {
    return error instanceof Error && /pixel limit|too large/iu.test(error.message) ? tooLarge : null;
  }
}
