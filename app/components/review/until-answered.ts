import { isRouteErrorResponse } from 'react-router';

interface Parts {
  /** Whether the server answers at all. */
  readonly isThere: () => Promise<boolean>;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal;
}

const longestWaitMs = 5_000;

/**
 * Asks for a page until somebody answers. Without a connection, or while the server starts anew, a page that cannot be turned
 * to would take the place of the one that is open, and with it what is not saved yet. What the server itself answers, also that it
 * cannot, is handed on.
 */
export async function untilAnswered<T>(ask: () => Promise<T>, { isThere, wait, signal }: Parts): Promise<T> {
  let faults = 0;
  for (let tries = 0; ; ) {
    try {
      return await ask();
    } catch (fault) {
      const isAnswer = fault instanceof Response || isRouteErrorResponse(fault);
      if (isAnswer || signal.aborted) throw fault;
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
