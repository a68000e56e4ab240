import { between, londonDay } from './civil.ts';
import type { Office } from './office.ts';
import type { MailOf } from './year-reckoned.ts';

/** What an e-mail says of each kind of warning: nothing that tells a stranger what the case is about. */
const words: Readonly<Record<string, string>> = {
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
  'retention-reached': 'it need not be kept any longer',
  'stage-near': 'a day that was set is near',
  'stage-late': 'a day that was set has passed',
};

const unique = (of: readonly string[]): string[] => [...new Set(of)].sort();
const lineOf = (name: string, stands: readonly string[], silent: readonly string[]): string =>
  `${name}: ${unique(stands).join('; ')}${silent.length > 0 ? ` / ${unique(silent).join('; ')}` : ''}`;

/** A mail as it has to read: the days that are left on the day it is sent, not those on which somebody first looked. */
export function mailInWords({ to, kind, at, says }: MailOf): string {
  const lines = [...new Set(says.map((one) => one.case))].map((name) => {
    const mine = says.filter((one) => one.case === name);
    const stands = mine.map(({ warning: { code, about } }) =>
      code === 'days-left' ? `${between(londonDay(at), about)} days left` : String(words[code]),
    );
    const silent = mine.flatMap(({ passed }) =>
      passed.map((step) =>
        step.startsWith('days-left') ? `${step.split(' ').at(-1)} days left` : String(words[step.split(' ')[0] ?? '']),
      ),
    );
    return lineOf(name, stands, silent);
  });
  return [`${at} ${to} ${kind}`, ...lines.sort()].join(' | ');
}

/** The same of a mail that left the house. */
export function postedInWords({ to, at, text }: Office['posted'][number], names: ReadonlyMap<string, string>): string {
  const lines = [...text.matchAll(/^(RD-\S+): (.*?)\.(?: Nobody was told of: (.*)\.)?$/gm)].map(
    ([, reference = '', stands = '', silent]) =>
      lineOf(names.get(reference) ?? reference, stands.split('; '), silent === undefined ? [] : silent.split('; ')),
  );
  return [`${at} ${to} ${text.includes('This cannot wait') ? 'urgent' : 'morning'}`, ...lines.sort()].join(' | ');
}
