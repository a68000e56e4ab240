import { recordRecipient } from '../../../services/rights/record-recipient.ts';
import { tellRecipient } from '../../../services/rights/tell-recipient.ts';
import { type ActPages, page } from './act-page.ts';
import { area, day, line, pick } from './fields.ts';

/** Those the data was passed on to (UK GDPR Art 19). */
export const recipientActs = {
  'record-recipient': page(recordRecipient, {
    group: 'work',
    title: 'List a recipient',
    lead: ['Everyone the information was passed on to has to be told what became of it.'],
    rights: ['rectification', 'erasure', 'restriction'],
    back: 'work',
    fields: [
      line('name', 'Who was given the information?', 'A body or a team, not a private person where it can be avoided'),
    ],
    submit: 'List recipient',
  }),
  'tell-recipient': page(tellRecipient, {
    group: 'work',
    title: 'Record that a recipient was told',
    lead: ['Each recipient is told, unless that is impossible or takes disproportionate effort.'],
    on: ({ work }, of) => {
      const one = work.recipients.find(({ id }) => id === of);
      return one ? { rows: [{ key: 'Recipient', value: one.name }], values: {} } : null;
    },
    back: 'work',
    fields: [
      pick('status', 'What came of it?', {
        notified: 'They were told',
        impossible: 'It is impossible',
        disproportionate: 'It takes disproportionate effort',
      }),
      area('note', 'How, or why not', 'Needed where they were not told.', true),
      day('on', 'When?'),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
