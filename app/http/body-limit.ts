import { pieceBytes } from '../services/uploads/begun-upload.ts';

const megabyte = 1024 * 1024;

/** One file, wherever one is sent. */
export const maxFileBytes = 20 * megabyte;
/** A form without files. Ten long answers of 20,000 characters, encoded, fit several times. */
export const maxFormBytes = 2 * megabyte;
/** What someone unknown can send at once: two files and the rest of a form. */
export const maxPublicUploadBytes = 42 * megabyte;
/** What a signed-in member of staff can send at once: documents of several hundred scanned pages. */
export const maxStaffUploadBytes = 210 * megabyte;

/** How many bytes a request's body may have, by who can reach the path and what kind of form it is. */
export function bodyLimit(path: string, contentType: string | undefined): number {
  if (/^\/desk\/cases\/[^/]+\/uploads\//.test(path)) return pieceBytes;
  if (!/^multipart\/form-data\b/i.test(contentType ?? '')) return maxFormBytes;
  return /^\/(desk|dpo|admin)(\/|$)/.test(path) ? maxStaffUploadBytes : maxPublicUploadBytes;
}

/**
 * Why a body must not be read, as a status, or null. Its length has to be told beforehand (every browser does), and Node
 * reads no byte beyond it; so what passes here can be held in memory.
 */
export function bodyRefusal(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  limit: number,
): 411 | 413 | null {
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined || typeof length !== 'string') return 411;
  return Number(length) > limit ? 413 : null;
}
