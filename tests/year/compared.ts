import { londonDay } from './civil.ts';
import { mailInWords, postedInWords } from './mails-reckoned.ts';
import type { Office } from './office.ts';
import { type Passed, referencesOf, toldBy } from './run.ts';
import type { ToldOf } from './year-reckoned.ts';

/** Who was told what about which case: what nobody may be told twice. */
export const told = ({ to, case: of, warning }: ToldOf): string => `${of} ${warning} → ${to}`;

const noticeInWords = (of: ToldOf): string =>
  `${londonDay(of.at)} ${told(of)}${of.passed.length > 0 ? ` (${of.passed.join(', ')})` : ''}`;

/** What the program told and what had to be told, each as sorted lines that can be held against each other. */
export async function compare(office: Office, passed: Passed) {
  const { ids, reckoned } = passed;
  const names = await referencesOf(office, ids);
  const posted = office.posted.filter(({ text }) => text.includes('RD-'));
  return {
    notices: {
      real: (await toldBy(office, passed)).map(noticeInWords).sort(),
      ours: reckoned.told.map(noticeInWords).sort(),
    },
    mails: {
      real: posted.map((one) => postedInWords(one, names)).sort(),
      ours: reckoned.mails.map(mailInWords).sort(),
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
