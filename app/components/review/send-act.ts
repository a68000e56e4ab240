import type { Pending, Sent } from './saver.ts';
import type { PageNow, Stuck, ToldMeanwhile } from './types.ts';

interface Answer {
  readonly ok: boolean;
  readonly sentence?: string;
  readonly now?: PageNow;
  readonly stuck?: Stuck | null;
  readonly meanwhile?: readonly ToldMeanwhile[];
}

/** Looking takes no longer: on a connection that hangs, one look after the other would keep what is to be saved from being sent. */
const lookingMs = 10_000;

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'ok' in value;

const read = async (response: Response): Promise<Answer | null> => {
  const body: unknown = await response.json().catch(() => null);
  return isAnswer(body) ? body : null;
};

/**
 * Posts one act to the server.
 * @param since the version of the case as it is known here: what colleagues did on the page after it is told
 * @param signal aborted once nobody waits for the answer any more
 */
export async function sendAct({ address, commandId, act }: Pending, since: number, signal: AbortSignal): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ commandId, act, since }),
      signal,
    });
    if (response.status === 401) {
      return { kind: 'failed', why: 'You have been signed out. Sign in again in another tab; then this is saved.' };
    }
    const answer = await read(response);
    const meanwhile = answer?.meanwhile ?? [];
    if (answer?.ok && answer.now) return { kind: 'saved', now: answer.now, meanwhile };
    if (answer?.sentence) {
      const { sentence, now = null, stuck = null } = answer;
      return { kind: 'refused', sentence, now, stuck, meanwhile };
    }
    if (response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408) {
      return {
        kind: 'refused',
        sentence: 'This was not taken. Load the page again.',
        now: null,
        stuck: null,
        meanwhile,
      };
    }
    return { kind: 'failed', why: 'The server is busy.' };
  } catch {
    return { kind: 'failed', why: signal.aborted ? 'The server does not answer.' : 'There is no connection.' };
  }
}

/** How the page stands now, and what colleagues did on it since a version of the case; null when nobody answers. */
export async function fetchNow(
  address: string,
  since: number,
): Promise<{ readonly now: PageNow; readonly meanwhile: readonly ToldMeanwhile[] } | null> {
  try {
    const response = await fetch(`${address}?since=${since}`, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(lookingMs),
    });
    const { now, meanwhile = [] } = (response.ok ? await read(response) : null) ?? {};
    return now ? { now, meanwhile } : null;
  } catch {
    return null;
  }
}

/** Whether the server answers at all. */
export const isThere = (): Promise<boolean> =>
  fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(lookingMs) }).then(
    ({ ok }) => ok,
    () => false,
  );
