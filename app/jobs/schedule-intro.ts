import { t } from '../language/t.ts';
import { meaningOf } from '../letters/parts/meanings.ts';
import { sentence } from '../letters/parts/words.ts';

/** What each column and each reason of the schedule means. It knows no reason but those the requester is told. */
export const scheduleIntro = (reasons: readonly string[]): string[] => [
  t`What was found, and what became of each page.`,
  t`With parts removed: a black box stands where something was taken out. Withheld: a whole page was taken out, and a page says so in its place.`,
  t`Copies: the same page is there once already. Not about the request: the page is about something else.`,
  ...[...new Set(reasons)].flatMap((reason) => {
    const meaning = meaningOf(reason);
    return meaning === null ? [] : [`${sentence(reason)} ${meaning}`];
  }),
];
