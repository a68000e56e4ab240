import { createHash } from 'node:crypto';
import { min } from 'drizzle-orm';
import { addDays, type CivilDate, londonDate } from '../machines/dates.ts';
import { type Engine, language } from './engine.ts';
import { type HouseCursor, type HouseDeed, houseBooks, houseDeeds } from './house-deeds.ts';
import type { HouseDay, Ledger } from './ledger.ts';
import type { Tables } from './schema.ts';
import { staff } from './staff.ts';

const { ask } = language<Tables>();
const pageLength = 2000;
const hourMs = 3_600_000;

/** Days between which something was done, both included. */
interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * One deed of the house in its one spelling: what a day's sum is made of, and what leaves in an export. Nobody's name,
 * no word that somebody typed.
 */
function lineOf({ at, book, id, type, byId, aboutId, detail }: HouseDeed, people: ReadonlyMap<string, string>): string {
  const nameOf = (who: string | null) => (who === null ? null : (people.get(who) ?? 'Somebody else'));
  return JSON.stringify({
    day: londonDate(at),
    at: new Date(at).toISOString(),
    book,
    what: type,
    by: nameOf(byId),
    about: nameOf(aboutId),
    // Why settings were changed was typed by somebody; the version is enough to find it.
    detail: book === 'settings' ? `version ${id}` : detail,
  });
}

const sumOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

/**
 * Deeds of the house have no chain as cases do. Instead the sum of each day that is over is written to the ledger, outside the
 * databases, each line naming the one before: what is changed, removed or added later no longer adds up.
 */
export function houseDays(main: Engine, book: Pick<Ledger, 'noteHouse' | 'readHouse'>) {
  const deedsOf = houseDeeds(main);

  /** What was done on these days, in the order of time. */
  async function linesOf({ from, to }: Days): Promise<string[]> {
    const people = await staff(main).numbered();
    const lines: string[] = [];
    // In summer a day in London begins an hour before the one of UTC.
    const begins = Date.parse(from) - hourMs;
    let before = Date.parse(addDays(to, 1));
    for (let cursor: HouseCursor | null = null; ; ) {
      const deeds: HouseDeed[] = await deedsOf({ books: houseBooks, from: begins, before }, cursor, pageLength);
      for (const deed of deeds) {
        const on = londonDate(deed.at);
        if (from <= on && on <= to) lines.push(lineOf(deed, people));
      }
      const last = deeds.at(-1);
      if (deeds.length < pageLength || !last) break;
      cursor = { at: last.at, last };
      // Says to the index where to begin.
      before = last.at + 1;
    }
    // At one instant the ids of rows have an order that means nothing; the words of a line are the same for everybody.
    return lines.sort();
  }

  const firstDay = async (): Promise<CivilDate | null> => {
    const began = [
      ...(await main.run(ask((q, { staffEvent: t }) => q.select({ at: min(t.at) }).from(t)))),
      ...(await main.run(ask((q, { profileVersions: t }) => q.select({ at: min(t.at) }).from(t)))),
      ...(await main.run(ask((q, { rotaChanges: t }) => q.select({ at: min(t.at) }).from(t)))),
    ].flatMap(({ at }) => (at === null ? [] : [at]));
    return began.length === 0 ? null : londonDate(Math.min(...began));
  };

  return {
    linesOf,

    /** Writes down the sum of each day before this one that has none yet: of one process at a time. */
    note: async (today: CivilDate, at: number): Promise<void> => {
      const { days } = await book.readHouse();
      const last = days.at(-1);
      const first = last ? addDays(last.day, 1) : await firstDay();
      if (first === null) return;
      for (let day = first; day < today; day = addDays(day, 1)) {
        const lines = await linesOf({ from: day, to: day });
        await book.noteHouse({ day, deeds: lines.length, sha256: sumOf(lines), noted: new Date(at).toISOString() });
      }
    },

    /** The sums of these days as the ledger has them. */
    noted: async ({ from, to }: Days): Promise<HouseDay[]> =>
      (await book.readHouse()).days.filter(({ day }) => from <= day && day <= to),

    /** Days that are not what was noted, and what is wrong with the file of sums itself. */
    faults: async (): Promise<string[]> => {
      const { days, problems } = await book.readHouse();
      const found = problems.map((problem) => `the file of days: ${problem}`);
      for (const { day, deeds, sha256 } of days) {
        const lines = await linesOf({ from: day, to: day });
        if (sumOf(lines) !== sha256)
          found.push(
            `what was done in the house on ${day} is not what was noted: ${lines.length} deeds, ${deeds} then`,
          );
      }
      return found;
    },
  };
}
export type HouseDays = ReturnType<typeof houseDays>;
