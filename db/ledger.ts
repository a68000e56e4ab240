import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { civilDate } from '../machines/dates.ts';
import { staffId } from '../machines/ids.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a case stood when it was anchored. */
const stand = z.object({ caseId: z.string(), version: z.int().positive(), head: hex });
export type Stand = z.infer<typeof stand>;

const anchor = z.object({
  /** Epoch milliseconds. */
  at: z.int(),
  cases: z.int().nonnegative(),
  /** Number of events of all cases. */
  events: z.int().nonnegative(),
  /** SHA-256 over all heads, by case id: what to print, mail or timestamp elsewhere. */
  heads: hex,
  /** Cases that moved since the line before. */
  moved: z.array(stand),
  /** SHA-256 of the line before; 64 zeros on the first. */
  previous: hex,
});
export type Anchor = z.infer<typeof anchor>;

/**
 * Which line of the schedule a destroyed case fell under, and the two who agreed. It stands in the ledger too, so that
 * a restored backup knows it.
 */
const tombstone = z.object({
  rule: z.string(),
  keptUntil: civilDate,
  proposedBy: staffId,
  proposedOn: civilDate,
  agreedBy: staffId,
  agreedOn: civilDate,
});
export type Tombstone = z.infer<typeof tombstone>;

const destroyed = z.object({ caseId: z.string(), at: z.int(), tombstone: tombstone.optional() });
export type Destroyed = z.infer<typeof destroyed>;

/** What was done in the house on one day beside the cases, as one sum. */
const houseDay = z.object({
  /** SHA-256 of the line before with its line end; 64 zeros on the first. */
  previous: hex,
  day: civilDate,
  deeds: z.int().nonnegative(),
  /** SHA-256 over the lines of the day, each with its line end, as an export has them. */
  sha256: hex,
  /** When it was written down: what was changed before, this line cannot know. */
  noted: z.iso.datetime(),
});
export interface HouseDay extends z.infer<typeof houseDay> {
  /** As it stands in the file. */
  readonly line: string;
}

const zeros = '0'.repeat(64);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One hash over where all cases stand. */
const headsHash = (stands: readonly Stand[]): string =>
  sha256(
    [...stands]
      .sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
      .map(({ caseId, version, head }) => `${caseId} ${version} ${head}\n`)
      .join(''),
  );

/** What the anchors say: where each case must at least stand, and what is wrong with the file itself. */
export interface AnchorRecord {
  readonly stands: ReadonlyMap<string, Stand>;
  readonly last: Anchor | null;
  readonly problems: readonly string[];
}

/**
 * Three append-only files outside the databases, best on another disk: `anchors.jsonl`, against rows and head being cut
 * together; `destroyed.jsonl`, so that a restored backup cannot bring a destroyed case back; `house.jsonl`, the sums of what was
 * done each day beside the cases.
 */
export function ledger(folder: string) {
  const anchors = join(folder, 'anchors.jsonl');
  const destructions = join(folder, 'destroyed.jsonl');
  const house = join(folder, 'house.jsonl');
  return {
    /** Writes where all cases stand. @returns null when nothing moved since the last line */
    anchor: async (stands: readonly Stand[], at: number): Promise<Anchor | null> => {
      const before = await readAnchors(anchors);
      if (before.record.problems.length > 0) throw new Error(`${anchors}: ${before.record.problems.join('; ')}`);
      const moved = stands.filter((now) => before.record.stands.get(now.caseId)?.head !== now.head);
      if (moved.length === 0 && before.record.last) return null;
      const line: Anchor = {
        at,
        cases: stands.length,
        events: stands.reduce((sum, { version }) => sum + version, 0),
        heads: headsHash(stands),
        moved,
        previous: before.lastLine === null ? zeros : sha256(before.lastLine),
      };
      await appendLine(anchors, JSON.stringify(line));
      return line;
    },
    read: async (): Promise<AnchorRecord> => (await readAnchors(anchors)).record,
    /** Notes, before it is done, that a case's key is destroyed. */
    noteDestroyed: (of: Destroyed): Promise<void> => appendLine(destructions, JSON.stringify(of)),
    destroyed: async (): Promise<Destroyed[]> =>
      (await lines(destructions)).map((line) => destroyed.parse(JSON.parse(line))),
    /** Writes the sum of a day that is over, behind the last one. */
    noteHouse: async (of: Omit<HouseDay, 'previous' | 'line'>): Promise<void> => {
      const last = (await lines(house)).at(-1);
      await appendLine(house, JSON.stringify({ previous: last === undefined ? zeros : sha256(`${last}\n`), ...of }));
    },
    readHouse: async (): Promise<{ days: HouseDay[]; problems: string[] }> => readHouseDays(await lines(house)),
  };
}
export type Ledger = ReturnType<typeof ledger>;

async function readAnchors(file: string): Promise<{ record: AnchorRecord; lastLine: string | null }> {
  const stands = new Map<string, Stand>();
  const problems: string[] = [];
  let last: Anchor | null = null;
  let lastLine: string | null = null;
  const addUp = (line: number): void => {
    if (last && (stands.size !== last.cases || headsHash([...stands.values()]) !== last.heads))
      problems.push(`line ${line} does not add up to its own hash over all heads`);
  };
  let lastAt = 0;
  for (const [i, line] of (await lines(file)).entries()) {
    const read = anchor.safeParse(parsed(line));
    if (!read.success) {
      problems.push(`line ${i + 1} is not an anchor`);
      continue;
    }
    if (read.data.previous !== (lastLine === null ? zeros : sha256(lastLine))) {
      // Which of the two was changed? Only here, and on the last line: a sum over all cases for each line of years
      // would take hours.
      addUp(lastAt);
      problems.push(`line ${i + 1} does not follow from the line before`);
    }
    for (const each of read.data.moved) stands.set(each.caseId, each);
    last = read.data;
    lastLine = line;
    lastAt = i + 1;
  }
  addUp(lastAt);
  return { record: { stands, last, problems }, lastLine };
}

function readHouseDays(written: readonly string[]): { days: HouseDay[]; problems: string[] } {
  const days: HouseDay[] = [];
  const problems: string[] = [];
  for (const [i, line] of written.entries()) {
    const before = written[i - 1];
    const read = houseDay.safeParse(parsed(line));
    if (!read.success) problems.push(`line ${i + 1} is not a day`);
    else if (read.data.previous !== (before === undefined ? zeros : sha256(`${before}\n`)))
      problems.push(`line ${i + 1} does not follow from the line before`);
    if (read.success) days.push({ ...read.data, line });
  }
  return { days, problems };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function lines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter((line) => line !== '');
}

async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const folder = await open(join(file, '..'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
