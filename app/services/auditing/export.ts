import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Deed, DeedCursor } from '../../../db/audit.ts';
import { addDays, addMonths, firstOf, formatMonth, londonDate, type Month } from '../../../machines/dates.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type TakenOut, takeOut } from '../exports/take-out.ts';
import { spanOf } from './audit-log.ts';
import { readme } from './export-readme.ts';
import { staffCodes } from './staff-codes.ts';

/** Lines of one export; a month of a large body has fewer. */
const mostInExport = 500_000;
const pageLength = 2000;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (lines: readonly string[]): Uint8Array => strToU8(lines.map((line) => `${line}\n`).join(''));
const zeros = '0'.repeat(64);

/** One thing that was done, without names: each line names the hash of the line before. */
const lineOf = ({ reference, seq, type, at, byId, hash }: Deed, codes: ReadonlyMap<string, string>, previous: string) =>
  JSON.stringify({
    previous,
    at: new Date(at).toISOString(),
    case: reference,
    number: seq,
    what: type,
    by: byId === null ? null : (codes.get(byId) ?? 'Somebody else'),
    chain: hash,
  });

/**
 * What was done in a month as one file that somebody outside can check with nothing but a shell: lines of cases chained
 * by their hashes, lines of the house with the sums of their days, the anchors, sums of all of it, and their signature.
 * References and numbers of people only. That it was taken is on record.
 */
export async function exportAudit(app: App, who: StaffId, month: Month): Promise<({ ok: true } & TakenOut) | Refusal> {
  const first = firstOf(month);
  const days = { from: first, to: addDays(addMonths(first, 1), -1) };
  const filter = spanOf(days);
  const codes = await staffCodes(app, false);
  const lines: string[] = [];
  const heads = new Map<string, { number: number; chain: string }>();
  let previous = zeros;
  for (let cursor: DeedCursor | null = null; ; ) {
    const deeds: Deed[] = await app.store.audit.deedsInOrder(filter, cursor, pageLength);
    for (const deed of deeds) {
      const line = lineOf(deed, codes, previous);
      previous = sha256(`${line}\n`);
      lines.push(line);
      heads.set(deed.reference, { number: deed.seq, chain: deed.hash });
    }
    if (lines.length > mostInExport)
      return refuse('too-many', 'This month has more than one file takes. Ask your administrator.');
    cursor = deeds.at(-1) ?? null;
    if (deeds.length < pageLength) break;
  }
  const { last: anchor } = await app.store.lastAnchor();
  const house = await app.store.audit.houseDays.linesOf(days);
  const noted = await app.store.audit.houseDays.noted(days);
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(readme(formatMonth(month), lines.length, house.length)),
    'events.jsonl': textOf(lines),
    'house.jsonl': textOf(house),
    'house-days.jsonl': textOf(noted.map(({ line }) => line)),
    'heads.tsv': strToU8(
      [...heads].map(([reference, { number, chain }]) => `${reference}\t${number}\t${chain}\n`).join(''),
    ),
    'anchor.json': strToU8(`${JSON.stringify(anchor && { ...anchor, moved: undefined }, null, 2)}\n`),
    'key.pem': strToU8(app.store.signing.publicKey),
  };
  const sums = Object.entries(files)
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');
  const bytes = zipSync({
    ...files,
    SHA256SUMS: strToU8(sums),
    'SHA256SUMS.sig': new Uint8Array(app.store.signing.sign(Buffer.from(sums))),
  });
  const name = `audit-${month}-taken-${londonDate(app.clock.now())}.zip`;
  const what = `Audit of ${formatMonth(month)}, ${lines.length + house.length} lines`;
  const taken = await takeOut(app, who, what, { name, bytes });
  return { ok: true, ...taken };
}
