import { isRouteErrorResponse } from 'react-router';

interface Parts {
  /** Whether the server answers at all. */
  readonly isThere: () => Promise<boolean>;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Rejects with `NoAnswer` once an answer has been waited for too long. */
  readonly tooLong: () => Promise<never>;
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal;
}

const longestWaitMs = 5_000;

/** The connection is there and carries nothing: whoever asks anew may get another one. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Asks for a page until somebody answers. Without a connection, or while the server starts anew, a page that cannot be turned
 * to would take the place of the one that is open, and with it what is not saved yet. What the server itself answers, also that it
 * cannot, is handed on.
 */
export async function untilAnswered<T>(ask: () => Promise<T>, { isThere, wait, tooLong, signal }: Parts): Promise<T> {
  let faults = 0;
  for (let tries = 0; ; ) {
    try {
      return await Promise.race([ask(), tooLong()]);
    } catch (fault) {
      const isAnswer = fault instanceof Response || isRouteErrorResponse(fault);
      if (isAnswer || signal.aborted) throw fault;
      if (fault instanceof NoAnswer) continue;
      // It may have come back just now, so one fault beside a server that is there is asked about once more.
      if (await isThere()) {
        faults += 1;
        if (faults > 1) throw fault;
        continue;
      }
      faults = 0;
      tries += 1;
      await wait(Math.min(longestWaitMs, 250 * 2 ** tries));
      if (signal.aborted) throw fault;
    }
  }
}
