import { sampleOf } from './sample-of.ts';
import type { Answer } from './send-file.ts';

/** What the server has of a file that was announced. */
export interface Announced {
  readonly uploadId: string;
  readonly received: number;
  readonly isAdded: boolean;
}

interface Body {
  readonly ok?: unknown;
  readonly sentence?: unknown;
  readonly code?: unknown;
  readonly received?: unknown;
  readonly isAdded?: unknown;
  readonly uploads?: unknown;
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;
const isAnnounced = (value: unknown): value is Announced =>
  isBody(value) && 'uploadId' in value && typeof value.received === 'number';

async function post(
  address: string,
  type: string,
  body: BodyInit,
  signal: AbortSignal,
): Promise<{ response: Response; said: Body } | null> {
  try {
    const headers = { 'Content-Type': type, Accept: 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, signal });
    const said: unknown = await response.json().catch(() => null);
    return { response, said: isBody(said) ? said : {} };
  } catch {
    return null;
  }
}

function troubleOf(response: Response): Answer {
  if (response.status === 401) {
    const why = 'You have been signed out. Sign in again in another tab; this goes on by itself.';
    return { kind: 'again', why, afterMs: 5000 };
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    const seconds = Number(response.headers.get('Retry-After') ?? '');
    const why = response.status === 507 ? 'The server has no room.' : 'The server is busy.';
    return { kind: 'again', why, afterMs: seconds > 0 ? seconds * 1000 : null };
  }
  return { kind: 'refused', sentence: 'This was not taken. Load the page again, then choose the file again.' };
}

const noConnection: Answer = { kind: 'again', why: 'There is no connection.', afterMs: null };

/** Announces files; gives what the server has of each, in the same order, or why not. */
export async function announce(
  address: string,
  files: readonly File[],
  signal: AbortSignal,
): Promise<Announced[] | Answer> {
  const named = [];
  for (const file of files)
    named.push({ name: file.name, size: file.size, modifiedAt: file.lastModified, sample: await sampleOf(file) });
  const answered = await post(address, 'application/json', JSON.stringify({ files: named }), signal);
  if (!answered) return noConnection;
  const { response, said } = answered;
  if (Array.isArray(said.uploads)) return said.uploads.filter(isAnnounced);
  return typeof said.sentence === 'string' ? { kind: 'refused', sentence: said.sentence } : troubleOf(response);
}

/** Sends one piece. */
export async function sendPiece(address: string, piece: Blob, signal: AbortSignal): Promise<Answer> {
  const answered = await post(address, 'application/octet-stream', piece, signal);
  if (!answered) return noConnection;
  const { response, said } = answered;
  if (said.ok === true && typeof said.received === 'number')
    return { kind: 'taken', received: said.received, isAdded: said.isAdded === true };
  if (typeof said.sentence !== 'string') return troubleOf(response);
  return { kind: said.code === 'duplicate' ? 'there' : 'refused', sentence: said.sentence };
}
