import sharp from 'sharp';
import { PdfFile } from '../../app/documents/pages/pdf-file.ts';
import { render } from '../../app/documents/pages/render.ts';
import { drawPdf } from '../documents/make-pdf.ts';

/** Somebody who is not the requester and has to be taken out. */
export const thirdPerson = 'Zennor Kettlewell';

/** Words that stand beside the name and have to stay. */
export const neighbours = ['Harbour', 'lighthouse', 'afternoon', 'porridge', 'bicycle'] as const;

/** Where the name stands on the last page, as a share of its width and height: somebody's hand wrote it. */
export const handwritten = { left: 0.08, top: 0.07, right: 0.92, bottom: 0.16 };

const pages = [
  `Harbour House, day book.\n\nIn the afternoon ${thirdPerson} came to the lighthouse and brought a parcel.`,
  'There was porridge for breakfast. Everyone went to school by bus and nothing else happened that day.',
  `The bicycle was mended. ${thirdPerson} telephoned twice and asked when the next visit would be.`,
];

/** Draws text pages with room around them. */
const typed = (texts: readonly string[]) =>
  drawPdf((doc) => {
    texts.forEach((text, index) => {
      if (index > 0) doc.addPage();
      doc.font('Helvetica').fontSize(14).text(text, 72, 72, { width: 440, lineGap: 6 });
    });
  });

/** A page as a scanner sees it: pixels only. */
async function scanned(text: string): Promise<Buffer> {
  const opened = await PdfFile.open(await typed([text]));
  if (!opened.ok) throw new Error(opened.sentence);
  const page = opened.file.page(0);
  if (page === null) throw new Error('no page');
  const size = { width: 1240, height: 1754 };
  const { data } = render(page, size, 1);
  page.close();
  opened.file.close();
  return sharp(data, { raw: { ...size, channels: 1 } })
    .blur(0.5)
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** A made-up paper of four pages: the name stands on two pages of text and, as a picture only, on the last. */
export async function carePaper(): Promise<Buffer> {
  const picture = await scanned(
    `Signed: ${thirdPerson}\n\n\n\n\nReceived at Harbour House in the afternoon, with thanks.`,
  );
  const pdf = await drawPdf((doc) => {
    pages.forEach((text, index) => {
      if (index > 0) doc.addPage();
      doc.font('Helvetica').fontSize(14).text(text, 72, 72, { width: 440, lineGap: 6 });
    });
    doc.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595.28, height: 841.89 });
  });
  return Buffer.from(pdf);
}

/** A picture of a made-up pass. */
export const madeUpPass = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: '#d7e3f4' } })
    .png()
    .toBuffer();
