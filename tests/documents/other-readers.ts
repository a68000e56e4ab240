import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of another house reads on each page. */
export async function words(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/gu, ' '),
    );
  }
  await document.destroy();
  return pages;
}

/** The bytes and every stream that inflates, wherever it lies: what a determined reader would search. */
export function everything(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Not a stream that inflates: its bytes are in the first part.
    }
  }
  const plain = parts.join('\n');
  const hex = [...plain.matchAll(/<([0-9a-fA-F]{2,})>/gu)].map(([, digits]) =>
    Buffer.from(digits ?? '', 'hex')
      .toString('latin1')
      .replaceAll('\u0000', ''),
  );
  return `${plain.replaceAll('\u0000', '')}\n${hex.join('\n')}`;
}

/** What another program reads, or null where it is not on this machine. */
export function outside(command: string, args: string[]): string | null {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 200_000_000 });
  return run.error ? null : run.stdout;
}
