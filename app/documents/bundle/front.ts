import { openDocument } from './fonts.ts';
import { type FileLanguage, fileWords } from './words.ts';

/** The pages of the house's own making: they are drawn here, then rebuilt by the same writer as every other page. */
export interface Front {
  lang: FileLanguage;
  title: string;
  cover: { reference: string; bodyName: string; intro: string[]; part: string | null } | null;
  contents: { name: string; page: number; note: string }[];
  placeholders: { heading: string; says: string }[];
}

const INK = '#0b0c0c';

/** Cover, contents (from page 2), then one page for each page that is withheld, in that order. */
export async function frontPdf(front: Front): Promise<Uint8Array> {
  const { doc, bytes } = openDocument(front.title, front.lang);
  const words = fileWords[front.lang];
  let first = true;
  const page = () => {
    if (!first) doc.addPage();
    first = false;
    doc.fillColor(INK);
  };
  if (front.cover) {
    page();
    doc.font('regular').fontSize(12).text(front.cover.bodyName).moveDown(4);
    doc.font('bold').fontSize(26).text(front.title).moveDown(0.5);
    doc.font('regular').fontSize(14).text(words.reference(front.cover.reference));
    if (front.cover.part !== null) doc.moveDown(0.5).text(front.cover.part);
    doc.moveDown(2);
    doc.fontSize(12);
    for (const paragraph of front.cover.intro) doc.text(paragraph, { lineGap: 3 }).moveDown(0.8);
  }
  if (front.contents.length > 0) {
    page();
    doc.font('bold').fontSize(18).text(words.contents).moveDown(0.8);
    for (const { name, page: at, note } of front.contents) {
      if (doc.y > doc.page.height - 110) doc.addPage();
      const y = doc.y;
      doc.font('regular').fontSize(12).text(words.page(at), 450, y, { width: 90, align: 'right' });
      doc.text(name, 56, y, { width: 380, lineGap: 2 });
      doc.fontSize(10).text(note, 56, doc.y, { width: 380 }).moveDown(0.7);
    }
  }
  for (const { heading, says } of front.placeholders) {
    page();
    doc.moveDown(8).font('bold').fontSize(18).text(heading).moveDown(0.8);
    doc.font('regular').fontSize(12).text(says, { lineGap: 3 });
  }
  doc.end();
  return bytes;
}
