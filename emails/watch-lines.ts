import type { WatchCode } from '../machines/watching/codes.ts';
import type { Watched } from './mail.ts';

/** Each warning in words that tell nobody what the case is about. */
const news: Readonly<Record<Exclude<WatchCode, 'days-left'>, string>> = {
  'target-reached': 'our own target is reached',
  'due-tomorrow': 'due tomorrow',
  'due-today': 'due today',
  'policy-late': 'past its date, still within the law',
  breached: 'past the last day of the law',
  'notice-near': 'the last day to extend is near',
  'question-unanswered': 'a question has had no answer',
  'identity-unanswered': 'what was asked for has not come',
  'authority-unanswered': 'what was asked for has not come',
  'search-overdue': 'a place asked to look has not answered',
  'search-escalated': 'a place asked to look has not answered for long',
  'complaint-unacknowledged': 'nobody has told them that it is here',
  'restriction-review': 'a decision has to be looked at again',
  'exemption-review': 'a decision has to be looked at again',
  'retention-reached': 'it need not be kept any longer',
  'stage-near': 'a day that was set is near',
  'stage-late': 'a day that was set has passed',
  'incident-known': 'look at it now',
  'incident-day-left': 'look at it now, a day is left',
  'incident-over': 'it is late',
};

const red: readonly WatchCode[] = [
  'due-tomorrow',
  'due-today',
  'policy-late',
  'breached',
  'incident-known',
  'incident-day-left',
  'incident-over',
];

type Step = Pick<Watched['telling'], 'code' | 'days'>;
const inWords = ({ code, days }: Step): string => (code === 'days-left' ? `${days} days left` : news[code]);

/** One line for each case, with all that stands about it, and what was passed in silence. */
export function watchLines(watched: readonly Watched[]): string[] {
  const cases = new Map<string, Watched['telling'][]>();
  for (const { reference, telling } of watched) cases.set(reference, [...(cases.get(reference) ?? []), telling]);
  return [...cases].map(([reference, tellings]) => {
    const stands = [...new Set(tellings.map(inWords))].join('; ');
    const passed = [...new Set(tellings.flatMap((telling) => telling.passed.map(inWords)))];
    return `${reference}: ${stands}.${passed.length > 0 ? ` Nobody was told of: ${passed.join('; ')}.` : ''}`;
  });
}

/** How many things there are, and how many of them are urgent. */
export function watchCounts(watched: readonly Watched[]): { readonly all: string; readonly urgent: number } {
  const all = new Set(watched.map(({ reference }) => reference)).size;
  const urgent = new Set(watched.filter(({ telling }) => red.includes(telling.code)).map(({ reference }) => reference));
  return { all: all === 1 ? '1 case' : `${all} cases`, urgent: urgent.size };
}
