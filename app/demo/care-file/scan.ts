import sharp from 'sharp';
import { PdfFile } from '../../documents/pages/pdf-file.ts';
import { render } from '../../documents/pages/render.ts';

const size = { width: 1654, height: 2339 };

/** Paper grain: the same on every machine, since randomness would make every demo another one. */
function grain(): Buffer {
  const pixels = Buffer.alloc(size.width * size.height);
  let state = 20_417;
  for (let index = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[index] = 224 + ((state >>> 24) & 31);
  }
  return pixels;
}

/** Each page of a PDF as a grey picture, as a scanner sees it: crooked by up to a degree, soft, with grain. JPEG, 200 dpi. */
export async function scan(pdf: Uint8Array): Promise<Buffer[]> {
  const opened = await PdfFile.open(pdf);
  if (!opened.ok) throw new Error(opened.code);
  const noise = await sharp(grain(), { raw: { ...size, channels: 1 } })
    .blur(0.6)
    .png()
    .toBuffer();
  const pictures: Buffer[] = [];
  for (let index = 0; index < opened.file.pageCount; index++) {
    const page = opened.file.page(index);
    if (page === null) throw new Error('a page that was just drawn cannot be read');
    const { data } = render(page, size, 1);
    page.close();
    const angle = ((index * 7) % 19) / 10 - 0.9;
    const crooked = await sharp(data, { raw: { ...size, channels: 1 } })
      .rotate(angle, { background: '#ffffff' })
      .resize({ ...size, fit: 'cover' })
      .blur(0.7)
      .png()
      .toBuffer();
    pictures.push(
      await sharp(crooked)
        .composite([{ input: noise, blend: 'multiply' }])
        .greyscale()
        .jpeg({ quality: 55 })
        .toBuffer(),
    );
  }
  opened.file.close();
  return pictures;
}
