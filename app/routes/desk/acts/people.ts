import { everyday, exemptionOf } from '../../../../machines/exemptions/index.ts';
import { calledBy, findPerson } from '../../../../machines/register/register.ts';
import { considerPerson, reconsiderPerson } from '../../../services/register/consider-person.ts';
import { namePerson, renamePerson, unnamePerson } from '../../../services/register/name-person.ts';
import { consentWords } from '../exemption-words.ts';
import { personRoleWords } from '../person-words.ts';
import { type ActPages, page } from './act-page.ts';
import { area, choose, day, dayValues, line, pick } from './fields.ts';

const back = 'people';

const nameFields = [
  line('name', 'Name', 'First name and surname, as far as they are known'),
  pick('role', 'Who is it?', personRoleWords),
  area(
    'variants',
    'Other names and spellings',
    'One a line: nicknames, a name before marriage, how a child calls them. Usual short forms, initials and slips of spelling are looked for anyway',
    true,
  ),
];

const weighFields = [
  line('label', 'Who is it?', 'A role or how they are related is enough: a sister, a neighbour, a former foster carer'),
  pick(
    'isProfessional',
    'Is the information about them, or from them, as a professional acting in an official capacity?',
    {
      yes: 'Yes: a health, social work or education professional acting as such',
      no: 'No',
    },
  ),
  pick('consent', 'What came of asking for their consent?', consentWords),
  day('consentOn', 'When were they asked, or when did the answer come?', 'they were not asked'),
  area(
    'factors',
    'What was weighed?',
    'The kind of information, any duty of confidence, steps to seek consent, whether they can consent, a refusal, what the person knows already',
    true,
  ),
  pick('decision', 'What is decided?', { disclose: 'It is disclosed', redact: 'It is taken out', '': 'Still open' }),
  choose(
    'code',
    'Exemption of what is taken out',
    Object.fromEntries(everyday.filter((code) => code !== 'other').map((code) => [code, exemptionOf(code).label])),
    'Leave it where the balance above is the reason',
  ),
  area('reason', 'Why?', undefined, true),
];

/** The people register, and what is weighed about each of them. */
export const peopleActs = {
  'name-person': page(namePerson, {
    group: 'work',
    title: 'Add a person to the register',
    lead: [
      'For everybody named in the papers. From then on every place that names them is suggested for redaction; the requester and professionals are only found, not suggested.',
    ],
    rights: ['access'],
    back,
    fields: nameFields,
    submit: 'Add',
  }),
  'rename-person': page(renamePerson, {
    group: 'work',
    title: 'Change the entry',
    lead: [],
    on: ({ register }, of) => {
      const one = findPerson(register, of);
      return one
        ? {
            rows: [{ key: 'Person', value: calledBy(one) }],
            values: { name: one.name ?? '', role: one.role ?? '', variants: one.variants.join('\n') },
          }
        : null;
    },
    back,
    fields: nameFields,
    submit: 'Change',
  }),
  'unname-person': page(unnamePerson, {
    group: 'work',
    title: 'Take off the register',
    lead: ['Redactions that are marked already stay. Nothing more is suggested for this person.'],
    on: ({ register }, of) => {
      const one = findPerson(register, of);
      return one ? { rows: [{ key: 'Person', value: calledBy(one) }], values: {} } : null;
    },
    back,
    fields: [area('reason', 'Why?')],
    submit: 'Take off',
  }),
  'consider-person': page(considerPerson, {
    group: 'work',
    title: 'Consider another person',
    lead: [
      'For anybody who matters to the person asking: weigh whether what is about them can be disclosed.',
      'Professionals who acted as such are named. A neighbour who is only mentioned needs no entry here; the redaction is enough.',
    ],
    rights: ['access'],
    back,
    fields: weighFields,
    submit: 'Record',
  }),
  'reconsider-person': page(reconsiderPerson, {
    group: 'work',
    title: 'Consent and decision',
    lead: [],
    on: ({ register }, of) => {
      const one = findPerson(register, of);
      if (!one) return null;
      const { balance, role } = one;
      const isProfessional = balance?.isProfessional ?? role === 'professional';
      return {
        rows: [{ key: 'Person', value: calledBy(one) }],
        values: {
          ...{ label: balance?.label ?? calledBy(one), isProfessional: isProfessional ? 'yes' : 'no' },
          ...{ consent: balance?.consent ?? '', factors: balance?.factors ?? '' },
          ...{ decision: balance?.decision ?? '', reason: balance?.reason ?? '', code: balance?.code ?? '' },
          ...dayValues('consentOn', balance?.consentOn ?? null),
        },
      };
    },
    back,
    fields: weighFields,
    submit: 'Record',
  }),
} as const satisfies ActPages;
