/** Bars of parts that add up, with what the parts are. */
export interface DrawnBars {
  readonly keys: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly number[] }[];
}

const ink = '#0b0c0c';
const [labels, row, high] = [110, 22, 14];

/** Each part has a look of its own without colour: full, striped, empty, dotted. */
type Look = (doc: PDFKit.PDFDocument, x: number, y: number, width: number) => void;
const outline = (doc: PDFKit.PDFDocument, x: number, y: number, width: number, colour: string) =>
  doc.rect(x, y, width, high).lineWidth(1).stroke(colour);
const inside = (doc: PDFKit.PDFDocument, x: number, y: number, width: number, draw: () => void) => {
  doc.save();
  doc.rect(x, y, width, high).clip();
  draw();
  doc.restore();
};
const looks: readonly Look[] = [
  (doc, x, y, width) => doc.rect(x, y, width, high).fill('#12436d'),
  (doc, x, y, width) => {
    inside(doc, x, y, width, () => {
      for (let at = x - high; at < x + width; at += 5) doc.moveTo(at, y + high).lineTo(at + high, y);
      doc.lineWidth(1.5).stroke('#d4351c');
    });
    outline(doc, x, y, width, '#d4351c');
  },
  (doc, x, y, width) => outline(doc, x, y, width, '#12436d'),
  (doc, x, y, width) => {
    inside(doc, x, y, width, () => {
      for (let at = x + 2; at < x + width; at += 5) for (const dot of [3, 7, 11]) doc.rect(at, y + dot, 2, 2);
      doc.fill('#801650');
    });
    outline(doc, x, y, width, '#801650');
  },
];

/** Draws them from where the document stands, and leaves it below. Plain proportions of the longest bar, from zero. */
export function drawBars(doc: PDFKit.PDFDocument, { keys, bars }: DrawnBars, left: number): void {
  const width = doc.page.width - 2 * left - labels - 40;
  const sums = bars.map(({ parts }) => parts.reduce((all, n) => all + n, 0));
  const most = Math.max(1, ...sums);
  let y = doc.y + 4;
  doc.font('regular').fontSize(9.5);
  keys.forEach((key, at) => {
    const x = left + (at % 2) * 240;
    looks[at % looks.length]?.(doc, x, y, high);
    doc.fillColor(ink).text(key, x + high + 6, y + 1, { lineBreak: false });
    if (at % 2 === 1 || at === keys.length - 1) y += row;
  });
  bars.forEach(({ label, parts }, index) => {
    doc.fillColor(ink).text(label, left, y + 1, { width: labels - 8, align: 'right', lineBreak: false });
    let x = left + labels;
    parts.forEach((n, at) => {
      const wide = (n / most) * width;
      if (n > 0) looks[at % looks.length]?.(doc, x, y, wide);
      x += wide;
    });
    doc.fillColor(ink).text(String(sums[index]), x + 6, y + 1, { lineBreak: false });
    y += row;
  });
  doc.x = left;
  doc.y = y + 8;
}
