import { rectification } from '../../../../machines/rights/rectification.ts';
import { decideStatement } from '../../../services/rights/decide-statement.ts';
import { recordStatement } from '../../../services/rights/record-statement.ts';
import { type ActPages, page } from './act-page.ts';
import { area, line, options, pick } from './fields.ts';
import { onItem } from './items.ts';

/** Rectification (UK GDPR Art 16), statement by statement. */
export const rectificationActs = {
  'record-statement': page(recordStatement, {
    group: 'work',
    title: 'List a statement to correct',
    lead: ['One entry for each statement: where it stands, what it says, what it should say.'],
    rights: ['rectification'],
    back: 'work',
    fields: [
      line('where', 'Where does it stand?', 'The document, its date, the system'),
      area('says', 'What does it say?'),
      area('shouldSay', 'What should it say, as the person asks?'),
      pick('kind', 'What is it?', {
        fact: 'A fact',
        opinion: 'An opinion',
        missing: 'Something is missing',
      }),
    ],
    submit: 'List statement',
  }),
  'decide-statement': page(decideStatement, {
    group: 'work',
    title: 'Decide on a statement',
    lead: ['The letter tells the person what you decide here, in these words.'],
    on: onItem,
    back: 'work',
    fields: [
      pick('outcome', 'What is decided?', {
        corrected: 'It is corrected',
        completed: 'It is completed',
        'statement-added': 'It is kept, and the person’s statement is added',
        refused: 'It is kept as it is',
      }),
      area('nowSays', 'What stands there from now on?', 'Needed unless it is kept as it is.', true),
      pick('limit', 'If it is kept as it is, why?', options(rectification.limits), undefined, true),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
