import { expect, it } from 'vitest';
import {
  type Answer,
  pieceBytes,
  type Source,
  type Standing,
  sendFile,
} from '../../app/components/upload/send-file.ts';
import { pieceBytes as taken } from '../../app/services/uploads/begun-upload.ts';

const size = 2 * pieceBytes + 10;
const source: Source = { size, slice: (from, to) => new Blob([new Uint8Array(to - from)]) };
const isTaken = (received: number, isAdded = false): Answer => ({ kind: 'taken', received, isAdded });

/** Sends with answers that are set beforehand; says what was asked, and how long was waited. */
async function send(answers: readonly Answer[], received = 0, stopAfter = Number.POSITIVE_INFINITY) {
  const asked: (readonly [from: number, bytes: number])[] = [];
  const waited: number[] = [];
  const standings: Standing[] = [];
  const ended = await sendFile(source, received, {
    send: async (from, piece) => {
      asked.push([from, piece.size]);
      return answers[asked.length - 1] ?? { kind: 'refused', sentence: 'It was asked once too often.' };
    },
    wait: async (ms) => void waited.push(ms),
    isStopped: () => asked.length >= stopAfter,
    onStanding: (standing) => standings.push(standing),
  });
  return { ended, asked, waited, standings };
}

it('of a file that was moved, changed or is a folder, says so instead of trying for ever', async () => {
  const gone = new Blob(['x']);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const standings: Standing[] = [];
  const ended = await sendFile({ size: 1, slice: () => gone }, 0, {
    send: () => Promise.reject(new Error('nothing is sent')),
    wait: async () => undefined,
    isStopped: () => false,
    onStanding: (standing) => standings.push(standing),
  });
  expect(ended).toBe('refused');
  expect(standings).toMatchObject([
    { kind: 'refused', sentence: expect.stringMatching(/moved or changed.*folder.*zip/) },
  ]);
});

it('cuts a file as the server takes it', () => {
  expect(pieceBytes).toBe(taken);
});

it('begins where the server is, and goes where it says', async () => {
  const { ended, asked } = await send([isTaken(2 * pieceBytes), isTaken(size, true)], pieceBytes);
  expect(ended).toBe('added');
  expect(asked).toEqual([
    [pieceBytes, pieceBytes],
    [2 * pieceBytes, 10],
  ]);
});

it('sends a piece again that nobody answered, ever more patiently, or when the server asks to', async () => {
  const busy = (afterMs: number | null): Answer => ({ kind: 'again', why: 'The server is busy.', afterMs });
  const answers = [busy(null), busy(null), busy(40_000), isTaken(pieceBytes), busy(null), isTaken(size, true)];
  const { ended, asked, waited } = await send(answers);
  expect(ended).toBe('added');
  expect(asked.map(([from]) => from)).toEqual([0, 0, 0, 0, pieceBytes, pieceBytes]);
  expect(waited).toEqual([1000, 2000, 40_000, 1000]);
});

it('ends with what is refused, and sends nothing after it was stopped', async () => {
  const refused = await send([isTaken(pieceBytes), { kind: 'refused', sentence: 'No.' }]);
  expect(refused).toMatchObject({ ended: 'refused', standings: [{ received: pieceBytes }, { sentence: 'No.' }] });
  expect(await send([isTaken(pieceBytes)], 0, 1)).toMatchObject({ ended: null, asked: [[0, pieceBytes]] });
});
