import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { PdfFile } from '../pages/pdf-file.ts';
import { documentFindings, type Found } from './findings.ts';

const REMOVE_SECURITY = 3;

/**
 * The same PDF without its password, and what the copy can no longer tell of the file that came in. Refusals: those of
 * opening it.
 */
export async function unlock(
  pdf: Uint8Array,
  password: string,
): Promise<{ ok: true; pdf: Uint8Array; findings: Found[] } | Refusal> {
  const opened = await PdfFile.open(pdf, password);
  if (!opened.ok) return opened;
  const { file } = opened;
  const { api, heap } = file.p;
  const writer = api.PDFiumExt_OpenFileWriter();
  try {
    const isWritten = api.FPDF_SaveAsCopy(file.handle, writer, REMOVE_SECURITY);
    const size = isWritten ? api.PDFiumExt_GetFileWriterSize(writer) : 0;
    const buffer = size > 0 ? file.p.malloc(size) : 0;
    if (buffer === 0)
      return refuse(
        'damaged',
        'This PDF cannot be saved without its password. Do that in the program it was made with.',
      );
    try {
      api.PDFiumExt_GetFileWriterData(writer, buffer, size);
      const copy = heap.HEAPU8.slice(buffer, buffer + size);
      // All else is found in the copy when it is read.
      const findings = documentFindings(file).filter(({ kind }) => kind === 'old-revision' || kind === 'damaged');
      return { ok: true, pdf: copy, findings };
    } finally {
      file.p.free(buffer);
    }
  } finally {
    api.PDFiumExt_CloseFileWriter(writer);
    file.close();
  }
}
