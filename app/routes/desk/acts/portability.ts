import { askedToSendTo } from '../../../../machines/porting/transfer.ts';
import { portability } from '../../../../machines/rights/portability.ts';
import { dutiesOf } from '../../../../machines/work/duties.ts';
import { decideDataSet } from '../../../services/rights/decide-data-set.ts';
import { offerAccess } from '../../../services/rights/offer-access.ts';
import { recordDataSet } from '../../../services/rights/record-data-set.ts';
import { sendDataSet } from '../../../services/rights/send-data-set.ts';
import { turnIntoAccess } from '../../../services/rights/turn-into-access.ts';
import { transferWords } from '../words.ts';
import { type ActPages, linkingPage, page } from './act-page.ts';
import { area, csv, day, line, options, pick } from './fields.ts';
import { filePage } from './file-page.ts';
import { onItem } from './items.ts';

const rights = ['portability'] as const;
const yesNo = { yes: 'Yes', no: 'No' } as const;

const offer = [
  'We may not be able to give you all of this in the form you asked for. That right is for what you gave us by consent or contract.',
  'You can have a copy of everything we hold about you instead.',
  'Open this request on your page and choose “Ask for a copy instead”. We count from the day you first asked, so you lose no time.',
].join('\n');

/** Portability (UK GDPR Art 20), one set of data after the other. */
export const portabilityActs = {
  'record-data-set': page(recordDataSet, {
    group: 'work',
    title: 'List a set of data',
    lead: [
      'One entry for each set of data that belongs together.',
      'The right reaches it only where all three answers below say so. Where they do not, the person can have a copy instead.',
    ],
    rights,
    back: 'work',
    fields: [
      line(
        'dataSet',
        'Which set of data?',
        'As the person would call it, for example: my answers in the leaving care app',
      ),
      line('system', 'In which system is it kept?'),
      pick(
        'isProvidedByPerson',
        'Did the person provide it?',
        yesNo,
        'Typed in by them, or observed of what they did. Not what we concluded from it.',
      ),
      pick('basis', 'What does our use of it rest on?', {
        consent: 'Their consent',
        contract: 'A contract with them',
        other: 'Something else, for example a public task or a legal obligation',
      }),
      pick('isAutomated', 'Is it processed by automated means?', yesNo, 'Paper is not.'),
    ],
    submit: 'List set of data',
  }),
  'decide-data-set': filePage(decideDataSet, {
    group: 'work',
    title: 'Decide on a set of data',
    lead: [
      'The letter tells the person what you decide here, in these words.',
      'To hand it over, export it from the system as a table and add it here. We make JSON of the same rows.',
      'Leave out columns about other people. Cells that a spreadsheet would run as formulas stay as they are, because a machine reads this as data; you are told how many there are.',
    ],
    on: (state, of, body) => {
      const acted = onItem(state, of, body);
      const named = askedToSendTo(state.record);
      return acted && named !== null
        ? {
            rows: [...acted.rows, { key: 'They asked us to send it to', value: named }],
            values: { organisation: named.split(/\r?\n/)[0]?.slice(0, 300) ?? '' },
          }
        : acted;
    },
    back: 'work',
    fields: [
      pick('outcome', 'What is decided?', {
        exported: 'It is handed over',
        refused: 'It is not handed over',
      }),
      csv(
        'table',
        'The set of data as CSV',
        'UTF-8, parted by commas, with the names of the columns in the first line. Up to 10MB and 100,000 rows.',
      ),
      pick(
        'sendTo',
        'If it is handed over, where does it go?',
        {
          person: 'To the person',
          organisation: 'To the person, and straight to an organisation they named',
          'not-feasible': 'To the person only: sending it to that organisation is not technically feasible',
        },
        'They may have it sent straight to another organisation where that is technically feasible.',
        true,
      ),
      line('organisation', 'If to an organisation, which?', 'Its name, as the letter tells the person', true),
      pick(
        'way',
        'How will you send it there?',
        transferWords,
        'You send it yourself once the answer is approved, and record what shows that it arrived. It never goes as an attachment to an e-mail.',
        true,
      ),
      area('notFeasible', 'If it is not technically feasible, why?', 'The requester reads this.', true),
      pick('limit', 'If it is not handed over, why?', options(portability.limits), undefined, true),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
  'send-data-set': page(sendDataSet, {
    group: 'work',
    title: 'Record that it was sent',
    lead: [
      'Take the files from the Answer page and send them the way that was approved, never as an attachment to an e-mail.',
      'Make sure first that this is the organisation the person meant, by an address you found yourself and not only the one in the request.',
    ],
    on: onItem,
    back: 'work',
    fields: [
      area('checked', 'How did you make sure of the organisation and its address?'),
      area('proof', 'What shows that it arrived?', 'A receipt, or who there confirmed it and when.'),
      day('on', 'When was it sent?'),
    ],
    submit: 'Record',
  }),
  'offer-access': page(offerAccess, {
    group: 'work',
    title: 'Offer a copy instead',
    lead: [
      'Pressing the button sends this to the requester and records that access was offered. From then on they can take it up with one click, with the same day of receipt.',
    ],
    on: (state, of) => {
      const owed = dutiesOf(state).find(({ duty }) => duty.code === of && of === 'access-offered');
      return owed ? { rows: [{ key: 'Source', value: owed.duty.citation }], values: { body: offer } } : null;
    },
    back: 'work',
    fields: [area('body', 'Message to the requester')],
    submit: 'Send the offer',
  }),
  'turn-into-access': linkingPage(turnIntoAccess, {
    group: 'work',
    title: 'Turn it into a request for access',
    lead: [
      'For a person who said yes to a copy by phone, by post or in a message. Online they do it themselves with one click.',
      'A case of its own is opened, linked to this one, with the same day of receipt. Who is asking is confirmed there for itself.',
    ],
    rights,
    back: 'work',
    fields: [],
    submit: 'Open the access case',
  }),
} as const satisfies ActPages;
