import { decideAutomated } from '../../../services/rights/decide-automated.ts';
import { recordAutomatedDecision } from '../../../services/rights/record-automated-decision.ts';
import { type ActPages, page } from './act-page.ts';
import { area, line, pick } from './fields.ts';
import { onItem } from './items.ts';

const yesNo = { yes: 'Yes', no: 'No' } as const;

/** Automated decisions (UK GDPR Arts 22A–22D), one decision after the other. */
export const automatedActs = {
  'record-automated-decision': page(recordAutomatedDecision, {
    group: 'work',
    title: 'List a decision',
    lead: [
      'The test is meaningful involvement: somebody who could and did change the outcome. A signature under what a machine said is none.',
    ],
    rights: ['automated-decision'],
    back: 'work',
    fields: [
      line('decision', 'Which decision?'),
      line('madeOn', 'When was it made?', undefined, true),
      line('system', 'With which system?'),
      area('involvement', 'What did people do in it?', 'Who, with what before them, and what they could change.'),
      pick('isSolelyAutomated', 'Did a machine alone make it?', yesNo),
      pick(
        'isSignificant',
        'Did it have a legal or similarly significant effect on the person?',
        yesNo,
        'For example on help, money, a home, school or work.',
      ),
      pick(
        'usesSpecialCategories',
        'Was special category data used?',
        yesNo,
        'Health, ethnicity, religion and the like: most social care data.',
      ),
    ],
    submit: 'List decision',
  }),
  'decide-automated': page(decideAutomated, {
    group: 'work',
    title: 'Record what a person came to',
    lead: [
      'Where a machine alone decided, somebody with the authority to change it looks again, with what the person has to say before them.',
      'The letter tells the person what you write here.',
    ],
    on: onItem,
    back: 'work',
    fields: [
      pick('outcome', 'What came of it?', {
        'decided-anew': 'A person looked again and decided differently',
        'upheld-by-a-person': 'A person looked again and came to the same outcome',
        'none-made': 'No such decision was made by a machine alone',
      }),
      line('reviewer', 'Who looked again?', 'A role is enough. Not needed where none was made.', true),
      area(
        'logic',
        'How did the machine make it?',
        'In plain words: what went in, what counted how much. Not needed where none was made.',
        true,
      ),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
