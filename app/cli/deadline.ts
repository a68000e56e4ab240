import { text } from 'node:stream/consumers';
import type { Deadline } from '../../machines/clock/answer.ts';
import { deadline } from '../../machines/clock/deadline.ts';
import { readFacts } from '../../machines/clock/facts.ts';
import type { Refusal } from '../../machines/refusal.ts';

const help = `Tells when an answer to a data rights request is due, and why.

Usage: npm run -s deadline < facts.json
       echo '{"right":"access","nation":"scotland","receivedAt":"2026-05-15"}' | npm run -s deadline

Reads one set of facts, or an array of them, as JSON on standard input:

  right                access, rectification, erasure, restriction, portability, objection,
                       automated-decision or complaint
  nation               england-and-wales, scotland or northern-ireland
  receivedAt           a date (2026-06-30), or an instant with its offset (2026-06-30T22:59:00Z),
                       which counts as the day it was in London; so with every date here
  identityReceivedAt   leave out if identity was not asked for; null if it was and has not come
  authorityReceivedAt  so too for proof of authority to act for someone else
  feePaidAt            so too for a fee
  pauses               [{ askedAt, answeredAt }], on access requests only; answeredAt null while open
  extension            { noticeGivenAt, reason }, reason being complexity or number-of-requests

Writes the answer, or an array of answers in the same order, as JSON on standard output. Facts that
cannot be read, and what the law does not permit, come back in their place as { "ok": false, ... };
the sentence is repeated on standard error.

Exit code: 0 every set of facts was answered · 1 something was refused · 2 the input is not usable JSON
`;

/** Works out one set of facts. Only what `readFacts` has accepted is handed to the clock. */
function answer(input: unknown): Deadline | Refusal {
  const read = readFacts(input);
  const answered = read.ok ? deadline(read.facts) : read;
  // The parts of its sentences are for other languages of ours; what is documented is the note.
  return answered.ok ? { ...answered, steps: answered.steps.map(({ said: _parts, ...step }) => step) } : answered;
}

const complain = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

const parse = (json: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return { ok: false };
  }
};

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  if (args.length > 0) {
    complain(`Unknown argument ${args.join(' ')}. The facts are read from standard input; see --help.`);
    return 2;
  }
  if (process.stdin.isTTY) {
    complain('There is nothing on standard input. Pipe the facts in as JSON; see --help.');
    return 2;
  }
  const parsed = parse(await text(process.stdin));
  if (!parsed.ok) {
    complain('The input is not JSON. Give one set of facts or an array of them; see --help.');
    return 2;
  }
  if (!Array.isArray(parsed.value)) {
    const result = answer(parsed.value);
    if (!result.ok) complain(result.sentence);
    print(result);
    return result.ok ? 0 : 1;
  }
  const results = parsed.value.map(answer);
  results.forEach((result, index) => {
    if (!result.ok) complain(`[${index}]: ${result.sentence}`);
  });
  print(results);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
