import type { CaseState } from '../../../../machines/case.ts';
import { civilDate } from '../../../../machines/dates.ts';
import { factsAskedBy } from '../../../../machines/retention/keep-until.ts';
import type { RetentionFact } from '../../../../machines/retention/rule.ts';
import { lengthWords } from '../../../../machines/retention/words.ts';
import { erasure, lookedFor, lookedForWords } from '../../../../machines/rights/erasure.ts';
import type { DecisionOf, ItemOf } from '../../../../machines/work/items.ts';
import type { WorkItem } from '../../../../machines/work/work.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import type { FormState } from '../../../http/form-state.ts';
import type { Profile } from '../../../profile.ts';
import { decideCategory } from '../../../services/rights/decide-category.ts';
import { recordCategory } from '../../../services/rights/record-category.ts';
import { basisWords } from '../items/basis-words.ts';
import { type ActPages, page } from './act-page.ts';
import { area, day, dayValues, line, options, pick, several } from './fields.ts';
import { onItemWith } from './items.ts';

const factLabels: Readonly<Record<RetentionFact, string>> = {
  birth: 'Date of birth',
  death: 'Date of death',
  'last-action': 'Last action',
  'last-contact': 'Last contact',
  order: 'Date of the order',
  'end-of-approval': 'End of approval',
  'end-of-recruitment': 'End of recruitment',
};

/** The rules of the body's own schedule, and the days any of them counts from. */
function categoryFields({ retention }: Profile): readonly ActField[] {
  const asked = Object.keys(factLabels).filter((name) =>
    retention.some((rule) => factsAskedBy(rule).some((fact) => fact === name)),
  );
  const rules = retention.map((rule) => [rule.id, `${rule.category}: ${lengthWords(rule)}`] as const);
  return [
    line('category', 'Which records?', 'One category at a time. For example: photographs of the summer fair'),
    line('system', 'Where are they kept?', 'The system, drive or archive'),
    pick('ground', 'Why does the person want them erased?', options(erasure.grounds)),
    pick('basis', 'On what basis are they held?', basisWords),
    pick(
      'rule',
      'Which retention rule applies?',
      { ...Object.fromEntries(rules), 'another-rule': 'Another rule, written below', 'no-rule': 'No rule is set' },
      'The last day is worked out from the days below.',
    ),
    ...Object.entries(factLabels)
      .filter(([name]) => asked.includes(name))
      .map(([name, label]) => day(name, label, 'the rule does not count from it, or it has not come')),
    line('anotherRule', 'Another rule', 'Its words and its source', true),
    day('anotherUntil', 'Another rule: kept until', 'it sets no last day'),
  ];
}

const erasureOf = ({ item }: WorkItem): ItemOf<'erasure'> | null => (item.right === 'erasure' ? item : null);
const decisionOf = ({ decision }: WorkItem): DecisionOf<'erasure'> | null =>
  decision?.right === 'erasure' ? decision : null;

function categoryValues(one: WorkItem): FormState['values'] {
  const item = erasureOf(one);
  if (!item) return {};
  const { category, system, ground, basis, ruleId, retentionRule, keepUntil, facts } = item;
  const own = ruleId === null && retentionRule !== null;
  return {
    category,
    system,
    ground,
    basis,
    rule: ruleId ?? (own ? 'another-rule' : 'no-rule'),
    anotherRule: own ? retentionRule : '',
    ...dayValues('anotherUntil', own ? keepUntil : null),
    ...dayValues('birth', facts.birth),
    ...dayValues('death', facts.death),
    ...dayValues('last-action', facts['last-action']),
    ...dayValues('last-contact', facts['last-contact']),
    ...dayValues('order', facts.order),
    ...dayValues('end-of-approval', facts['end-of-approval']),
    ...dayValues('end-of-recruitment', facts['end-of-recruitment']),
  };
}

function decisionValues(one: WorkItem): FormState['values'] {
  const decision = decisionOf(one);
  if (!decision) return {};
  const { outcome, erased, backups, reason, limits, looked } = decision;
  const answers = looked.flatMap(({ question, found, note }) => [
    [question, found ? 'yes' : 'no'] as const,
    [`${question}-note`, note] as const,
  ]);
  return { outcome, erased: erased ?? '', backups: backups ?? '', reason, limits, ...Object.fromEntries(answers) };
}

/** The date of birth of whom the records are about, where the request gives a whole date. */
function bornOn({ record: { received } }: CaseState): FormState['values'] {
  const born = civilDate.safeParse((received.subject ?? received.requester).bornOn);
  return born.success ? dayValues('birth', born.data) : {};
}

const described = {
  group: 'work',
  back: 'work',
  lead: [
    'Category by category, in each system: photographs may go where the care record stays.',
    'That a record is kept by law or for a public task does not refuse anything by itself.',
  ],
  fields: [],
  fieldsFor: categoryFields,
} as const;

/** Erasure (UK GDPR Art 17), category by category. */
export const erasureActs = {
  'record-category': page(recordCategory, {
    ...described,
    title: 'List a category of records',
    rights: ['erasure'],
    valuesFor: bornOn,
    submit: 'List category',
  }),
  'change-category': page(recordCategory, {
    ...described,
    title: 'Change a category of records',
    lead: ['What was decided about it falls away: decide again afterwards.'],
    on: onItemWith(categoryValues),
    submit: 'Change category',
  }),
  'decide-category': page(decideCategory, {
    group: 'work',
    title: 'Decide on a category of records',
    lead: [
      'Look through the category first. Every question is answered before a public task or a legal duty can be the reason to keep it.',
      'Nothing is erased now: it is done once the answer is approved, and the owner of the system confirms it.',
    ],
    on: onItemWith(decisionValues),
    back: 'work',
    fields: [
      ...lookedFor.flatMap((question) => [
        pick(question, lookedForWords[question], { yes: 'Yes', no: 'No' }, undefined, true),
        line(`${question}-note`, 'What was found, or how you looked', undefined, true),
      ]),
      pick('outcome', 'What is decided?', {
        erased: 'All of it is erased',
        'partly-erased': 'A part of it is erased, the rest is kept',
        refused: 'It is kept',
      }),
      area('erased', 'What is erased?', 'Needed unless it is kept. The requester reads this.', true),
      area(
        'backups',
        'What becomes of copies kept for emergencies?',
        'Needed unless it is kept. When they are overwritten, and that nobody uses them until then. The requester reads this.',
        true,
      ),
      several('limits', 'If something is kept, what does that rest on?', options(erasure.limits)),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
