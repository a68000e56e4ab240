import { restriction } from '../../../../machines/rights/restriction.ts';
import type { WorkItem } from '../../../../machines/work/work.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import type { FormState } from '../../../http/form-state.ts';
import { decideUseToLimit } from '../../../services/rights/decide-use-to-limit.ts';
import { giveLiftNotice } from '../../../services/rights/give-lift-notice.ts';
import { liftRestriction } from '../../../services/rights/lift-restriction.ts';
import { openRestriction } from '../../../services/rights/open-restriction.ts';
import { recordRestrictedUse } from '../../../services/rights/record-restricted-use.ts';
import { recordUseToLimit } from '../../../services/rights/record-use-to-limit.ts';
import { startRestriction } from '../../../services/rights/start-restriction.ts';
import { type ActPages, linkingPage, page } from './act-page.ts';
import { area, day, line, options, pick } from './fields.ts';
import { onItemWith } from './items.ts';

const rights = ['restriction'] as const;

const useFields: readonly ActField[] = [
  area('what', 'What is to be limited?', 'For example: the assessment of 2021'),
  line('system', 'Where is it kept?'),
  pick('ground', 'On what ground?', options(restriction.grounds)),
];

const useValues = ({ item }: WorkItem): FormState['values'] =>
  item.right === 'restriction' ? { what: item.what, system: item.system, ground: item.ground } : {};

function decisionValues({ decision }: WorkItem): FormState['values'] {
  if (decision?.right !== 'restriction') return {};
  const { outcome, how, limit, reason } = decision;
  return { outcome, how: how ?? '', limit: limit ?? '', reason };
}

/** A restriction in force (UK GDPR Art 18). */
export const restrictionActs = {
  'open-restriction': linkingPage(openRestriction, {
    group: 'work',
    title: 'Open a restriction case',
    lead: [
      'The use of what is contested is limited while it is checked, or while an objection is weighed. The restriction is a case of its own, linked to this one.',
      'Do not limit in silence what keeps somebody safe: decide in the new case, use by use.',
      'Who is asking is confirmed in the new case for itself.',
    ],
    rights: ['rectification', 'objection'],
    back: 'work',
    fields: [
      area('asked', 'What is to be limited?', 'In the person’s words where they said it.'),
      day('on', 'When did they ask for it, or say yes to it?'),
    ],
    submit: 'Open the case',
  }),
  'record-use-to-limit': page(recordUseToLimit, {
    group: 'work',
    title: 'List a use to limit',
    lead: ['One entry for each thing that is to be kept and not used, in each system.'],
    rights,
    back: 'work',
    fields: useFields,
    submit: 'List use',
  }),
  'change-use-to-limit': page(recordUseToLimit, {
    group: 'work',
    title: 'Change a use to limit',
    lead: ['What was decided about it falls away: decide again afterwards.'],
    on: onItemWith(useValues),
    back: 'work',
    fields: useFields,
    submit: 'Change use',
  }),
  'decide-use-to-limit': page(decideUseToLimit, {
    group: 'work',
    title: 'Decide on a use to limit',
    lead: [
      'What keeps somebody safe now may still be used: each such use goes on record.',
      'The letter tells the person what you decide here, in these words.',
    ],
    on: onItemWith(decisionValues),
    back: 'work',
    fields: [
      pick('outcome', 'What is decided?', { restricted: 'Its use is limited', refused: 'It goes on being used' }),
      area(
        'how',
        'How do the systems keep it from being used?',
        'Needed where it is limited: moved, locked, flagged.',
        true,
      ),
      pick('limit', 'If it goes on being used, why?', options(restriction.limits), undefined, true),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
  'start-restriction': page(startRestriction, {
    group: 'work',
    title: 'Put the restriction in force',
    lead: ['From now on the information may be stored and nothing else, but for the uses the law names.'],
    rights,
    back: 'work',
    fields: [area('what', 'What is limited, in which systems, and how?')],
    submit: 'Put in force',
  }),
  'record-restricted-use': page(recordRestrictedUse, {
    group: 'work',
    title: 'Record a use of restricted information',
    lead: ['To keep a child safe it may be used. Every use is on record: who, why, on which ground.'],
    rights,
    back: 'work',
    fields: [
      pick('ground', 'On which ground?', {
        consent: 'The person consents',
        'legal-claims': 'Legal claims',
        'rights-of-another': 'To protect the rights of another person',
        'public-interest': 'An important public interest',
      }),
      line('who', 'Who used it?', 'A role is enough'),
      area('note', 'What for?'),
    ],
    submit: 'Record use',
  }),
  'give-lift-notice': page(giveLiftNotice, {
    group: 'work',
    title: 'Tell the person that the restriction ends',
    lead: ['Pressing the button tells the requester. Only then can the restriction be lifted.'],
    rights,
    back: 'work',
    fields: [
      area('reason', 'Why does it end?', 'The requester reads this.'),
      line('how', 'How are they told?', 'For example: on their page and by letter'),
    ],
    submit: 'Give notice',
  }),
  'lift-restriction': page(liftRestriction, {
    group: 'work',
    title: 'Lift the restriction',
    lead: ['The person has been told. Those who were given the information should hear of it as well.'],
    rights,
    back: 'work',
    fields: [],
    submit: 'Lift',
  }),
} as const satisfies ActPages;
