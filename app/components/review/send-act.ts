import type { Pending, Sent } from './saver.ts';
import type { PageNow } from './types.ts';

interface Answer {
  readonly ok: boolean;
  readonly sentence?: string;
  readonly now?: PageNow;
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'ok' in value;

const read = async (response: Response): Promise<Answer | null> => {
  const body: unknown = await response.json().catch(() => null);
  return isAnswer(body) ? body : null;
};

/** Posts one act to the server. */
export async function sendAct({ address, commandId, act }: Pending): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ commandId, act }),
    });
    if (response.status === 401) {
      return { kind: 'failed', why: 'You have been signed out. Sign in again in another tab; then this is saved.' };
    }
    const answer = await read(response);
    if (answer?.ok && answer.now) return { kind: 'saved', now: answer.now };
    if (answer?.sentence) return { kind: 'refused', sentence: answer.sentence, now: answer.now ?? null };
    if (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408) {
      return { kind: 'refused', sentence: 'This was not taken. Load the page again.', now: null };
    }
    return { kind: 'failed', why: 'The server is busy.' };
  } catch {
    return { kind: 'failed', why: 'There is no connection.' };
  }
}

/** How the page stands now; null when nobody answers. */
export async function fetchNow(address: string): Promise<PageNow | null> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' } });
    return response.ok ? ((await read(response))?.now ?? null) : null;
  } catch {
    return null;
  }
}
