import { drawPdf, rawPdf, stream } from './make-pdf.ts';
import { pixelsOf } from './make-scan.ts';

/** The person who must be gone. She stands in each hiding place together with a marker of that place. */
export const SECRET = 'Zebediah';

/** Places whose words are on a page (seen or unseen), so that a search finds them and a mark is put on them. */
export const onPages = {
  plain: 'MKPLAIN',
  kerned: 'MKKERN',
  split: 'MKSPLIT',
  white: 'MKWHITE',
  covered: 'MKCOVER',
  invisible: 'MKINVIS',
  actual: 'MKSHOWN',
  spaced: 'MKSPACED',
  clipped: 'MKCLIP',
  form: 'MKXOBJ',
  rotated: 'MKROTATE',
  cropped: 'MKCROP',
  hyphen: 'MKHYPHEN',
  accents: 'MKACCENT',
  field: 'MKFIELD',
  freetext: 'MKFREETEXT',
} as const;

/** Places beside the pages: nothing of them may be carried over, marked or not. */
export const beside = {
  actualText: 'MKACTUAL',
  alt: 'MKALT',
  layer: 'MKLAYER',
  layerName: 'MKOCGNAME',
  note: 'MKNOTE',
  popup: 'MKPOPUP',
  author: 'MKAUTHOR',
  xmp: 'MKXMP',
  custom: 'MKCUSTOM',
  bookmark: 'MKBOOK',
  dest: 'MKDEST',
  label: 'MKLABEL',
  attachment: 'MKATTACH',
  attachmentName: 'MKFILENAME',
  script: 'MKSCRIPT',
  openAction: 'MKOPEN',
  piece: 'MKPIECE',
  orphan: 'MKORPHAN',
  oldRevision: 'MKOLD',
  fieldTip: 'MKTOOLTIP',
  outsideCrop: 'MKOUTSIDE',
  structTitle: 'MKSTRUCT',
} as const;

/** Words beside the secret ones, which must still be there and selectable. */
export const neighbours = ['Priya', 'visited', 'harmless', 'Kowalczyk', 'afterwards', 'sideways'] as const;

const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const content = [
  `BT /F 12 Tf 72 760 Td (Priya visited ${SECRET} ${onPages.plain} on Monday, harmless words follow.) Tj ET`,
  `BT /F 12 Tf 72 735 Td [(Zeb) -30 (ed) 40 (iah) -250 (${onPages.kerned})] TJ ET`,
  `BT /F 12 Tf 72 710 Td (Zebe) Tj (diah ${onPages.split} and Kowalczyk) Tj ET`,
  `BT /F 12 Tf 1 1 1 rg 72 685 Td (${SECRET} ${onPages.white}) Tj 0 g ET`,
  `BT /F 12 Tf 72 660 Td (${SECRET} ${onPages.covered}) Tj ET 0 0 0 rg 70 655 260 18 re f 0 g`,
  `BT /F 12 Tf 3 Tr 72 635 Td (${SECRET} ${onPages.invisible}) Tj 0 Tr ET`,
  `/Span << /ActualText ${utf16(`${SECRET} ${beside.actualText}`)} >> BDC BT /F 12 Tf 72 610 Td (${onPages.actual}) Tj ET EMC`,
  `BT /F 12 Tf 72 585 Td (Z e b e d i a h ${onPages.spaced} afterwards) Tj ET`,
  `q 300 560 10 20 re W n BT /F 12 Tf 72 560 Td (${SECRET} ${onPages.clipped}) Tj ET Q`,
  'q 1 0 0 1 72 535 cm /X Do Q',
  `/OC /Hidden BDC BT /F 12 Tf 72 510 Td (${SECRET} ${beside.layer}) Tj ET EMC`,
  'q 180 0 0 40 72 450 cm /Pic Do Q',
  `BT /F 12 Tf 72 420 Td (The end of this line breaks Zebe-) Tj 0 -14 Td (diah ${onPages.hyphen} goes on.) Tj ET`,
  `BT /F 12 Tf 72 385 Td (Z\xc9B\xc9DIAH ${onPages.accents} in capitals with accents) Tj ET`,
].join('\n');

/** A PDF with the name and its markers in as many places as a PDF can hide text in; written by hand, since no library would. */
export async function trapPdf(): Promise<Uint8Array> {
  const picture = await pixelsOf(
    await drawPdf((doc) => doc.fontSize(30).text(SECRET, 8, 4), { size: [180, 40], margin: 0 }),
    288,
  );
  const objects = {
    1: `<< /Type /Catalog /Pages 2 0 R /Outlines 20 0 R /Names << /EmbeddedFiles << /Names [(a) 22 0 R] >> /JavaScript << /Names [(j) 24 0 R] >> /Dests << /Names [(${SECRET}${beside.dest}) [3 0 R /Fit]] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\("${SECRET} ${beside.openAction}"\\)) >> /Metadata 25 0 R /OCProperties << /OCGs [26 0 R] /D << /OFF [26 0 R] >> >> /AcroForm << /Fields [27 0 R] /DA (/F 12 Tf 0 g) /DR << /Font << /F 10 0 R >> >> >> /PageLabels << /Nums [0 << /P (${SECRET} ${beside.label}) >>] >> /StructTreeRoot 28 0 R /MarkInfo << /Marked true >> /PieceInfo << /App << /Private (${SECRET} ${beside.piece}) >> >> >>`,
    2: '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 10 0 R >> /XObject << /X 11 0 R /Pic 12 0 R >> /Properties << /Hidden 26 0 R >> >> /Contents 13 0 R /Annots [27 0 R 30 0 R 31 0 R 32 0 R] >>',
    4: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate 90 /Resources << /Font << /F 10 0 R >> >> /Contents 14 0 R >>',
    5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 1200] /CropBox [100 200 700 1000] /Resources << /Font << /F 10 0 R >> >> /Contents 15 0 R >>',
    10: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    11: stream(
      `BT /F 12 Tf 0 0 Td (${SECRET} ${onPages.form}) Tj ET`,
      '/Type /XObject /Subtype /Form /BBox [0 -5 400 20] /Resources << /Font << /F 10 0 R >> >>',
    ),
    12: {
      dictionary: '/Type /XObject /Subtype /Image /Width 720 /Height 160 /ColorSpace /DeviceGray /BitsPerComponent 8',
      data: picture.data,
    },
    13: stream(content),
    14: stream(`BT /F 14 Tf 72 700 Td (Turned sideways ${SECRET} ${onPages.rotated} stays readable) Tj ET`),
    15: stream(
      `BT /F 12 Tf 150 900 Td (Inside the crop ${SECRET} ${onPages.cropped} harmless) Tj ET BT /F 12 Tf 20 50 Td (${SECRET} ${beside.outsideCrop}) Tj ET`,
    ),
    20: '<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>',
    21: `<< /Title ${utf16(`${SECRET} ${beside.bookmark}`)} /Parent 20 0 R /Dest [3 0 R /Fit] >>`,
    22: `<< /Type /Filespec /F (${beside.attachmentName}.txt) /UF (${SECRET}-${beside.attachmentName}.txt) /EF << /F 23 0 R >> >>`,
    23: stream(`${SECRET} ${beside.attachment}`, '/Type /EmbeddedFile'),
    24: `<< /S /JavaScript /JS (var a = "${SECRET} ${beside.script}";) >>`,
    25: stream(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET} ${beside.xmp}</a></x:xmpmeta>`,
      '/Type /Metadata /Subtype /XML',
    ),
    26: `<< /Type /OCG /Name (${SECRET} ${beside.layerName}) >>`,
    27: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (${SECRET} ${beside.fieldTip}) /V (${SECRET} ${onPages.field}) /Rect [72 340 400 360] /DA (/F 12 Tf 0 g) /P 3 0 R /AP << /N 33 0 R >> >>`,
    28: '<< /Type /StructTreeRoot /K 29 0 R >>',
    29: `<< /Type /StructElem /S /P /P 28 0 R /Pg 3 0 R /Alt (${SECRET} ${beside.alt}) /T (${SECRET} ${beside.structTitle}) >>`,
    30: `<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (${SECRET} ${beside.note}) /T (Officer) /Popup 31 0 R >>`,
    31: `<< /Type /Annot /Subtype /Popup /Rect [500 600 580 700] /Parent 30 0 R /Contents (${SECRET} ${beside.popup}) >>`,
    32: `<< /Type /Annot /Subtype /FreeText /Rect [72 300 400 320] /Contents (${SECRET} ${onPages.freetext}) /DA (/F 12 Tf 0 g) /AP << /N 34 0 R >> >>`,
    33: stream(
      `/Tx BMC BT /F 12 Tf 2 4 Td (${SECRET} ${onPages.field}) Tj ET EMC`,
      '/Type /XObject /Subtype /Form /BBox [0 0 328 20] /Resources << /Font << /F 10 0 R >> >>',
    ),
    34: stream(
      `BT /F 12 Tf 2 4 Td (${SECRET} ${onPages.freetext}) Tj ET`,
      '/Type /XObject /Subtype /Form /BBox [0 0 328 20] /Resources << /Font << /F 10 0 R >> >>',
    ),
    40: stream(`${SECRET} ${beside.orphan}`),
    41: `<< /Author (${SECRET} ${beside.author}) /Title (Case of ${SECRET}) /Custom (${SECRET} ${beside.custom}) >>`,
  };
  const old = rawPdf(
    { ...objects, 13: stream(`${content}\nBT /F 12 Tf 72 200 Td (${SECRET} ${beside.oldRevision}) Tj ET`) },
    '/Root 1 0 R /Info 41 0 R',
  );
  return revise(old, 13, stream(content));
}

/** Saves once more the way editors do: the changed object at the end, the old one still in the file. */
function revise(pdf: Buffer, id: number, object: { dictionary: string; data: Uint8Array }): Uint8Array {
  const before = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(pdf.toString('latin1'))?.[1]);
  const head = Buffer.from(`${id} 0 obj\n<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`, 'latin1');
  const tail = Buffer.from('\nendstream\nendobj\n', 'latin1');
  const xref = pdf.length + head.length + object.data.length + tail.length;
  const end = `xref\n${id} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 42 /Root 1 0 R /Info 41 0 R /Prev ${before} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, head, object.data, tail, Buffer.from(end, 'latin1')]));
}
