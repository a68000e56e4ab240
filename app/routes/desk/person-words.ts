import type { PersonRole } from '../../../machines/register/events.ts';
import { type Person, treatmentOf } from '../../../machines/register/register.ts';
import type { TagColour } from '../../components/govuk/tag.tsx';
import type { SuggestionKind } from '../../documents/suggest/suggest.ts';

export const personRoleWords: Readonly<Record<PersonRole, string>> = {
  requester: 'The requester, or whose papers they are',
  child: 'Another child',
  family: 'Family',
  referrer: 'Somebody who reported or referred',
  professional: 'A professional acting as such',
  other: 'Anybody else',
};

/** What becomes of somebody, as one word on colour. */
export function treatmentTag(person: Person): { readonly text: string; readonly colour: TagColour } {
  const { balance } = person;
  if (balance?.decision === null) return { text: 'Still open', colour: 'yellow' };
  if (balance)
    return balance.decision === 'redact'
      ? { text: 'Taken out', colour: 'blue' }
      : { text: 'Disclosed', colour: 'green' };
  return treatmentOf(person).what === 'suggest'
    ? { text: 'Suggested', colour: 'blue' }
    : { text: 'Named', colour: 'grey' };
}

export const kindWords: Readonly<Record<Exclude<SuggestionKind, 'person'>, string>> = {
  name: 'Names that are in no entry',
  address: 'Addresses',
  postcode: 'Postcodes',
  phone: 'Telephone numbers',
  email: 'E-mail addresses',
  'birth-date': 'Dates of birth',
  'nhs-number': 'NHS numbers',
  'ni-number': 'National Insurance numbers',
};
