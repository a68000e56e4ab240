import PDFDocument from 'pdfkit';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { refuse } from '../../../machines/refusal.ts';
import type { Found } from '../ingest/findings.ts';
import { type Conversion, most } from './converted.ts';

/** A4 at 300 dpi: more than that nobody reads, and OCR reads at 200. */
const LONG_SIDE = 3508;
/** Both sides smaller than this: a logo or a screen shot of some words. It stands on a page instead of filling it. */
const SMALL = 700;
const A4 = { long: 841.89, short: 595.28 };
const MARGIN = 56;

/**
 * Every page of a picture, upright as its camera noted (EXIF), on white. JPEG, PNG, TIFF with many pages, GIF, WebP. Of one whose end is missing, what is
 * there.
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
    const doc = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0), ModDate: new Date(0) } });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()));
    for (let page = 0; page < count; page++) place(doc, await flat(open(page), meta));
    doc.end();
    await ended;
    const findings = beside(meta);
    if (meta.hasAlpha && !(await open(0).stats()).isOpaque) findings.push(layer(seeThrough));
    if (isMoving && (meta.pages ?? 1) > 1) findings.push(layer(moving(meta.pages ?? 1)));
    return { ok: true, kind: 'picture', pdf: new Uint8Array(Buffer.concat(chunks)), findings, children: [] };
  } catch (error) {
    return error instanceof Error && /pixel limit|too large/iu.test(error.message) ? tooLarge : null;
  }
}

interface Flat {
  image: Buffer;
  width: number;
  height: number;
}

/** Upright, on white, no larger than needed: a bilevel scan stays sharp (PNG), a photo stays small (JPEG). */
export async function flat(picture: Sharp, { isPalette, space, bitsPerSample }: Metadata): Promise<Flat> {
  const isDrawn = isPalette === true || space === 'b-w' || bitsPerSample === 1;
  const upright = picture
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(LONG_SIDE, LONG_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace(space === 'b-w' ? 'b-w' : 'srgb');
  const { data, info } = await (isDrawn ? upright.png({ palette: false }) : upright.jpeg({ quality: 88 })).toBuffer({
    resolveWithObject: true,
  });
  return { image: data, width: info.width, height: info.height };
}

function place(doc: PDFKit.PDFDocument, { image, width, height }: Flat): void {
  if (width < SMALL && height < SMALL) {
    doc.addPage({ size: 'A4', margin: 0 });
    const scale = Math.min(0.75, (A4.short - 2 * MARGIN) / width);
    doc.image(image, MARGIN, MARGIN, { width: width * scale, height: height * scale });
    return;
  }
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.min(A4.long / long, A4.short / short);
  // A strip of a page keeps its shape: a page of almost no height could not be shown.
  const size = { width: Math.max(width * scale, 72), height: Math.max(height * scale, 72) };
  doc.addPage({ size: [size.width, size.height], margin: 0 });
  doc.image(image, 0, 0, { width: width * scale, height: height * scale });
}

/** What a camera or a program wrote beside the picture, as far as it is words. */
function beside({ exif, xmp, iptc, comments = [] }: Metadata): Found[] {
  const parts = [exif, iptc, xmp].flatMap((part) => (part ? wordsIn(part) : []));
  const said = [...parts, ...comments.map(({ keyword, text }) => `${keyword}: ${text}`)].join(' · ');
  if (said === '') return [];
  const note = `The picture carries details of its making, perhaps the place: ${said.slice(0, 1500)}`;
  return [{ kind: 'metadata', page: null, note }];
}

const layer = (note: string): Found => ({ kind: 'layer', page: null, note });
const seeThrough =
  'Parts of the picture are see-through. It is shown on white, where white words would not be seen. Look at the original.';
const moving = (pictures: number) => `The picture moves. Only the first of its ${pictures} pictures is shown.`;
const cutOff = 'The picture is damaged: its end is missing. Only what could be read is shown.';

const wordsIn = (part: Buffer): string[] =>
  part
    .toString('latin1')
    .replace(/<[^>]*>/gu, ' ')
    .match(/[ -~\u00c0-\u00ff]{5,}/gu)
    ?.map((run) => run.trim())
    .filter((run) => /[A-Za-z]{3}|\d{4}/u.test(run)) ?? [];

const tooManyPages = (count: number) =>
  refuse('too-many-pages', `This picture has ${count} pages; one file may have ${most.pages}. Split it first.`);
const damaged = refuse(
  'damaged',
  'This picture is damaged or of a kind that cannot be read. Open it, save it as a JPEG or PDF, and add that.',
);
const tooLarge = refuse(
  'too-large',
  'This picture is too large to be read. Save it with fewer pixels (A4 at 300 dpi is enough), and add that.',
);
