const LOOK_BACK = 4096;

/**
 * A PDF whose end is lost, with a new one that names its first object: from there PDFium finds the others by itself. Null where that object
 * cannot be found.
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
