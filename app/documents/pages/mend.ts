const LOOK_BACK = 4096;

/**
 * A PDF whose end is lost, with a new one that names its first object: from there PDFium finds the others by itself.
 * Null where that object cannot be found.
 */
export function withNewEnd(pdf: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const at = bytes.lastIndexOf('/Catalog', undefined, 'latin1');
  if (at === -1) return null;
  const before = bytes.toString('latin1', Math.max(0, at - LOOK_BACK), at);
  const [, number, generation] = [...before.matchAll(/(\d{1,10})\s+(\d{1,5})\s+obj\b/gu)].at(-1) ?? [];
  if (number === undefined || generation === undefined) return null;
  const end = `\nendobj\ntrailer\n<< /Root ${number} ${generation} R >>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(end, 'latin1')]));
}

const OBJECT = /(\d{1,10})\s+(\d{1,5})\s+obj\b/gu;
/** A dictionary of a page is shorter; what is longer than this is no page. */
const MOST_OF_PAGE = 65_536;
/** More places that could be pages than any file that is taken has: one made to waste time ends sooner. */
const MOST_TRIED = 10_000;

/**
 * A PDF cut off before what lists its pages, with a list of those that stand in it whole, in the order of the file.
 * What all pages had from the lost list is lost: where one named no size, it becomes A4. Null where no page is found:
 * packed ones lie behind the cut mostly, and a locked file has lost what opens it.
 */
export function withOwnList(pdf: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  if (bytes.includes('/Standard') && bytes.includes('/StmF')) return null;
  const pages = loosePages(bytes);
  if (pages.length === 0) return null;
  const taken = pages.flatMap(({ number, parent }) => [number, parent ?? 0]);
  const first = Math.max(...taken, 0) + 1_000_000;
  const kids = pages.map(({ number, generation }) => `${number} ${generation} R`).join(' ');
  const list = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`;
  const there = new Set([...bytes.toString('latin1').matchAll(OBJECT)].map(([, number]) => Number(number)));
  const lost = new Set(pages.flatMap(({ parent }) => (parent === null || there.has(parent) ? [] : [parent])));
  const objects = [
    ...[...lost].map((number) => `${number} 0 obj\n${list}\nendobj\n`),
    `${first} 0 obj\n${list}\nendobj\n`,
    `${first + 1} 0 obj\n<< /Type /Catalog /Pages ${first} 0 R >>\nendobj\n`,
  ];
  const end = `\nendstream\nendobj\n${objects.join('')}trailer\n<< /Root ${first + 1} 0 R >>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(end, 'latin1')]));
}

interface LoosePage {
  readonly number: number;
  readonly generation: number;
  readonly parent: number | null;
}

/** The pages that stand in a file as objects of their own, whole; of one that was written again, the last. */
function loosePages(bytes: Buffer): LoosePage[] {
  const pages = new Map<number, LoosePage>();
  let tried = 0;
  for (let at = bytes.indexOf('/Page'); at !== -1 && tried < MOST_TRIED; at = bytes.indexOf('/Page', at + 5)) {
    tried += 1;
    const isOne = /^\/Page(?![A-Za-z0-9])/u.test(bytes.toString('latin1', at, at + 6));
    const before = bytes.toString('latin1', Math.max(0, at - LOOK_BACK), at);
    if (!isOne || !/\/Type\s*$/u.test(before)) continue;
    const opened = [...before.matchAll(OBJECT)].at(-1);
    if (!opened || before.includes('endobj', opened.index)) continue;
    const end = bytes.indexOf('endobj', at);
    if (end === -1 || end - at > MOST_OF_PAGE) continue;
    const [, number, generation] = opened;
    const whole = before.slice(opened.index) + bytes.toString('latin1', at, end);
    const [, parent] = /\/Parent\s+(\d{1,10})\s+\d{1,5}\s+R/u.exec(whole) ?? [];
    pages.set(Number(number), {
      number: Number(number),
      generation: Number(generation),
      parent: parent === undefined ? null : Number(parent),
    });
  }
  return [...pages.values()];
}
