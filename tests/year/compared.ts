import { londonDay } from './civil.ts';
import { mailInWords, postedInWords } from './mails-reckoned.ts';
import type { Office } from './office.ts';
import { type Passed, referencesOf, toldBy } from './run.ts';
import { aboutSearchInWords } from './searches-reckoned.ts';
import type { ToldOf } from './year-reckoned.ts';

/** Who was told what about which case: what nobody may be told twice. */
export const told = ({ to, case: of, warning }: ToldOf): string => `${of} ${warning} → ${to}`;

const noticeInWords = (of: ToldOf): string =>
  `${londonDay(of.at)} ${told(of)}${of.passed.length > 0 ? ` (${of.passed.join(', ')})` : ''}`;

/** What the program told and what had to be told, each as sorted lines that can be held against each other. */
export async function compare(office: Office, passed: Passed) {
  const { ids, reckoned } = passed;
  const names = await referencesOf(office, ids);
  const posted = office.posted.filter(({ to, text }) => office.staff.has(to) && text.includes('RD-'));
  const nameOf = new Map([...ids].map(([name, id]) => [String(id), name]));
  return {
    notices: {
      real: (await toldBy(office, passed)).map(noticeInWords).sort(),
      ours: reckoned.told.map(noticeInWords).sort(),
    },
    mails: {
      real: posted.map((one) => postedInWords(one, names)).sort(),
      ours: reckoned.mails.map(mailInWords).sort(),
    },
    aboutSearches: {
      // That a search is asked for is told at once, and no day brings it.
      real: office.aboutSearches
        .filter(({ template }) => template !== 'search-asked')
        .map((one) => aboutSearchInWords({ ...one, case: nameOf.get(one.caseId) ?? one.caseId }))
        .sort(),
      ours: reckoned.aboutSearches.map(aboutSearchInWords).sort(),
    },
  };
}

/** What one list has and the other has not; a few of it are enough to see what is wrong. */
export const differing = ({ real, ours }: { readonly real: readonly string[]; readonly ours: readonly string[] }) => {
  const missing = (from: readonly string[], of: readonly string[]) => {
    const there = new Set(from);
    return of.filter((line) => !there.has(line)).slice(0, 12);
  };
  return { tooMuch: missing(ours, real), tooLittle: missing(real, ours), count: real.length - ours.length };
};
export const nothing = { tooMuch: [], tooLittle: [], count: 0 };
