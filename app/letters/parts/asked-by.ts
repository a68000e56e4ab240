import type { Right } from '../../../machines/people.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import type { LetterHead } from '../letter.ts';

/** What was asked, told to somebody who did not ask. English here, and said where it is used. */
const wanted: Readonly<Record<Right, string>> = {
  access: 'They asked for a copy of it. (UK GDPR Article 15.)',
  rectification: 'They asked us to correct it. (UK GDPR Article 16.)',
  erasure: 'They asked us to delete it. (UK GDPR Article 17.)',
  restriction: 'They asked us to limit how we use it. (UK GDPR Article 18.)',
  portability: 'They asked for it in a form that other computers can read. (UK GDPR Article 20.)',
  objection: 'They asked us to stop using it in some ways. (UK GDPR Article 21.)',
  'automated-decision': 'They asked about a decision made by a computer alone. (UK GDPR Articles 22A to 22D.)',
  complaint: 'They asked us to look into a complaint. (Data Protection Act 2018, section 164A.)',
};

/**
 * How a letter begins that goes to somebody who did not ask: who asked, when, for whom, and what. Null where whoever reads
 * it asked.
 * @param day in words
 */
export function askedByAnother({ askedBy, about, right }: LetterHead, day: string): string[] | null {
  if (askedBy === undefined || askedBy === null) return null;
  return [whoAsked(askedBy, about, day), inOwnLanguage(wanted[right]), t`Our answer goes to you.`];
}

function whoAsked(askedBy: string, about: string | null, day: string): string {
  if (about === null) return t`${askedBy} asked us on ${day} for you. It is about your information.`;
  return about === askedBy
    ? t`${askedBy} asked us on ${day} about their own information.`
    : t`${askedBy} asked us on ${day} about ${about}’s information.`;
}
