/** Where a file stands that is being sent. */
export type Standing =
  | { readonly kind: 'sending'; readonly received: number }
  /** Nobody answered, or the server was busy: it is tried again by itself. */
  | { readonly kind: 'waiting'; readonly received: number; readonly why: string }
  | { readonly kind: 'added' }
  /** The case had it before. */
  | { readonly kind: 'there'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A file, by what of it is read. */
export interface Source {
  readonly size: number;
  slice(from: number, to: number): Blob;
}

/** What the server said to one piece. `again`: it did not take it now, and may later. */
export type Answer =
  | { readonly kind: 'taken'; readonly received: number; readonly isAdded: boolean }
  | { readonly kind: 'there'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'again'; readonly why: string; readonly afterMs: number | null };

export const pieceBytes = 8 * 1024 * 1024;
const longestWaitMs = 30_000;

/** A browser says only that it could not send what it could not read: that would be taken for a broken connection, and tried for ever. */
const inMemory = (piece: Blob): Promise<Blob | null> =>
  piece.arrayBuffer().then(
    (bytes) => new Blob([bytes]),
    () => null,
  );
const unreadable: Answer = {
  kind: 'refused',
  sentence:
    'This cannot be read on your computer: it was moved or changed since you chose it, or it is a folder. Choose it again; of a folder, add a zip.',
};

/**
 * Sends a file piece by piece from where the server has it, until it is added or refused. A piece that nobody answers is sent
 * again, ever more patiently, for as long as the page is open. Knows no browser: sending and waiting are handed in.
 * @returns how it ended; `null` when `isStopped` said so
 */
export async function sendFile(
  source: Source,
  received: number,
  parts: {
    send: (from: number, piece: Blob) => Promise<Answer>;
    wait: (ms: number) => Promise<void>;
    isStopped: () => boolean;
    onStanding: (standing: Standing) => void;
  },
): Promise<'added' | 'there' | 'refused' | null> {
  let tries = 0;
  for (let from = received; !parts.isStopped(); ) {
    const piece = await inMemory(source.slice(from, Math.min(source.size, from + pieceBytes)));
    const answer: Answer = piece === null ? unreadable : await parts.send(from, piece);
    if (answer.kind === 'refused' || answer.kind === 'there') {
      parts.onStanding(answer);
      return answer.kind;
    }
    if (answer.kind === 'taken') {
      tries = 0;
      from = answer.received;
      parts.onStanding(answer.isAdded ? { kind: 'added' } : { kind: 'sending', received: from });
      if (answer.isAdded) return 'added';
      continue;
    }
    tries += 1;
    parts.onStanding({ kind: 'waiting', received: from, why: answer.why });
    await parts.wait(answer.afterMs ?? Math.min(longestWaitMs, 500 * 2 ** tries));
  }
  return null;
}
