import type { Box, PageDecision } from '../../../machines/documents/events.ts';
import type { ExemptionCode } from '../../../machines/exemptions/index.ts';
import type { Turn } from '../../../machines/file-order/turn.ts';
import type { PageNow, Stuck, ToldMeanwhile } from './types.ts';

interface Reason {
  readonly code: ExemptionCode;
  readonly citation: string;
}

/** Some suggestions of a page by their keys, all of the page, or all of a person on every page. */
interface Suggested {
  readonly documentId: string;
  readonly pageId: string;
  readonly keys: readonly string[] | null;
  readonly personId: string | null;
}

/** An act as the browser asks for it; the server reads the same shape (reviewAct). */
export type Act =
  | ({ do: 'words'; documentId: string; pageId: string; text: string; at: readonly number[] } & Reason)
  | ({ do: 'area'; documentId: string; pageId: string; box: Box | null; turned: Turn } & Reason)
  | { do: 'remove'; marks: readonly string[] }
  | ({ do: 'ground'; marks: readonly string[] } & Reason)
  | ({
      do: 'decide';
      pages: readonly { documentId: string; pageId: string }[];
      decision: PageDecision;
      /** What was decided on it, as far as was seen. */
      was: PageDecision | null;
    } & Partial<Reason>)
  | ({ do: 'accept' } & Suggested & Reason)
  | ({ do: 'reject' } & Suggested)
  | { do: 'turn'; documentId: string; pageId: string; clockwise: 90 | 270 }
  | { do: 'undo' | 'redo' }
  | ({ do: 'pass-over' } & Stuck);

export interface Pending {
  readonly commandId: string;
  /** The address that takes the act: it names the page it was done on. */
  readonly address: string;
  readonly act: Act;
  /** The page and its reading as they were when it was done. */
  readonly text: string | null;
}

/** What came back: saved; refused with a sentence; or no answer, so that it is tried again. */
export type Sent =
  | { readonly kind: 'saved'; readonly now: PageNow; readonly meanwhile: readonly ToldMeanwhile[] }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      readonly now: PageNow | null;
      /** What undo can be told to leave, where it is that which was refused. */
      readonly stuck: Stuck | null;
      readonly meanwhile: readonly ToldMeanwhile[];
    }
  | { readonly kind: 'failed'; readonly why: string };

export interface SaverState {
  readonly pending: readonly Pending[];
  /** Why the oldest act is not saved yet; null while all goes well. */
  readonly trouble: string | null;
  /** The oldest act was sent a while ago, and nobody has answered yet. */
  readonly isSlow: boolean;
}

export interface Saver {
  add(pending: Pending): void;
  /** Tries at once what waits for its next try, or for an answer that takes long. */
  retry(): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  stop(): void;
}

const longestWaitMs = 15_000;
/** After this, nobody takes it for granted that it will be saved. */
const patienceMs = 5_000;
/** After this it is sent again. The longest act there is, on thousands of pages, takes half of it. */
const giveUpMs = 30_000;

/** Why a try is called off that somebody does not want to wait for: the next one follows at once. */
const again = 'again';

/**
 * Sends acts one after the other, each until it is answered: nothing is lost on a bad line, and nothing is done twice,
 * since an act keeps its command id. A connection that hangs is not waited for: the act is called off and sent again. Knows no
 * browser: `send` and `later` are handed in.
 * @param parts.send calls it off where the signal says so, which counts as no answer
 */
export function createSaver(parts: {
  send: (pending: Pending, signal: AbortSignal) => Promise<Sent>;
  onState: (state: SaverState) => void;
  onAnswer: (pending: Pending, answer: Exclude<Sent, { kind: 'failed' }>) => void;
  /** Calls back after a while; returns how to call it off. */
  later: (run: () => void, ms: number) => () => void;
}): Saver {
  let pending: readonly Pending[] = [];
  let trouble: string | null = null;
  let tries = 0;
  let sending: AbortController | null = null;
  let isSlow = false;
  let isStopped = false;
  let callOff: (() => void) | null = null;
  let waiting: (() => void)[] = [];

  const tell = () => {
    parts.onState({ pending, trouble, isSlow });
    if (pending.length > 0) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  };

  /** One try, which is given up when it takes too long. */
  async function tryOnce(first: Pending, tried: AbortController): Promise<Sent> {
    sending = tried;
    const slow = parts.later(() => {
      isSlow = true;
      tell();
    }, patienceMs);
    const givenUp = parts.later(() => tried.abort(), giveUpMs);
    const sent = await parts.send(first, tried.signal);
    slow();
    givenUp();
    isSlow = false;
    return sent;
  }

  async function work(): Promise<void> {
    if (sending) return;
    callOff?.();
    callOff = null;
    for (let first = pending[0]; first && !isStopped; first = pending[0]) {
      const tried = new AbortController();
      const sent = await tryOnce(first, tried);
      if (sent.kind === 'failed' && tried.signal.reason === again) continue;
      if (sent.kind === 'failed') {
        trouble = sent.why;
        tries += 1;
        callOff = parts.later(() => void work(), Math.min(longestWaitMs, 500 * 2 ** tries));
        tell();
        break;
      }
      tries = 0;
      trouble = null;
      pending = pending.slice(1);
      parts.onAnswer(first, sent);
      tell();
    }
    sending = null;
  }

  return {
    add(one) {
      pending = [...pending, one];
      tell();
      // With a try ahead, the new act waits its turn: order is kept.
      if (!callOff) void work();
    },
    retry() {
      if (sending === null) void work();
      else if (isSlow) sending.abort(again);
    },
    idle: () => (pending.length === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    stop() {
      isStopped = true;
      callOff?.();
    },
  };
}
