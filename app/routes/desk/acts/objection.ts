import { objection } from '../../../../machines/rights/objection.ts';
import { dutiesOf } from '../../../../machines/work/duties.ts';
import { decideObjection } from '../../../services/rights/decide-objection.ts';
import { openErasure } from '../../../services/rights/open-erasure.ts';
import { recordObjectedUse } from '../../../services/rights/record-objected-use.ts';
import { tellOfDelay } from '../../../services/rights/tell-of-delay.ts';
import { basisWords } from '../items/basis-words.ts';
import { type ActPages, linkingPage, page } from './act-page.ts';
import { area, line, options, pick } from './fields.ts';
import { onItem } from './items.ts';

const rights = ['objection'] as const;

/** Objection (UK GDPR Art 21), one use after the other. */
export const objectionActs = {
  'record-objected-use': page(recordObjectedUse, {
    group: 'work',
    title: 'List a use they object to',
    lead: [
      'Being a public task is not by itself a reason to go on: we have to show what overrides the person’s interests.',
      'Against direct marketing nothing is weighed. Listing it decides it: stop it at once.',
    ],
    rights,
    back: 'work',
    fields: [
      line('use', 'Which use do they object to?', 'For example: sharing attendance with the housing team'),
      pick('kind', 'What is the objection about?', options(objection.grounds)),
      area('situation', 'What is their situation, in their words?', 'Not needed against direct marketing.', true),
      pick('basis', 'What does the use rest on?', basisWords),
      pick(
        'mayDelayService',
        'May a service be delayed, or not be given, if the use stops?',
        { yes: 'Yes', no: 'No' },
        'If so, the person is told before it is decided.',
      ),
    ],
    submit: 'List use',
  }),
  'decide-objection': page(decideObjection, {
    group: 'work',
    title: 'Decide on an objection',
    lead: [
      'The letter tells the person what you decide here, with both sides of the balance, in these words.',
      'The DPO sees every balance before the answer is sent for approval.',
    ],
    on: onItem,
    back: 'work',
    fields: [
      pick('outcome', 'What is decided?', {
        stopped: 'The use stops',
        'partly-stopped': 'Part of it stops',
        refused: 'The use goes on',
      }),
      pick('limit', 'If it goes on, in whole or in part, why?', options(objection.limits), undefined, true),
      area(
        'personsInterests',
        'What weighs for the person?',
        'Their situation, what the use does to them, what they could expect.',
        true,
      ),
      area(
        'compellingGrounds',
        'What overrides it?',
        'Compelling grounds in this case, not in general, and why nothing milder will do.',
        true,
      ),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
  'tell-of-delay': page(tellOfDelay, {
    group: 'work',
    title: 'Tell them what stopping may cost',
    lead: [
      'Pressing the button sends this to the requester and records that they were told. Wait for what they say before you decide.',
    ],
    on: (state, of) => {
      const owed = dutiesOf(state).find(({ duty }) => duty.code === of && of === 'told-of-delay');
      if (!owed) return null;
      const uses = state.work.items.flatMap(({ item }) =>
        item.right === 'objection' && item.mayDelayService ? [item.use] : [],
      );
      return { rows: [{ key: 'What would stop', value: uses.join('; ') }], values: {} };
    },
    back: 'work',
    fields: [
      area(
        'body',
        'Message to the requester',
        'Which help may take longer or not be given, and that they can still change their mind.',
      ),
    ],
    submit: 'Send and record',
  }),
  'open-erasure': linkingPage(openErasure, {
    group: 'work',
    title: 'Open an erasure case',
    lead: [
      'What was used for something that has stopped may have to be erased. That is decided in a case of its own, linked to this one, with the same day of receipt.',
      'Who is asking is confirmed in the new case for itself.',
    ],
    rights,
    back: 'work',
    fields: [area('asked', 'What has to be decided on?', 'Which information, kept for which use.')],
    submit: 'Open the case',
  }),
} as const satisfies ActPages;
