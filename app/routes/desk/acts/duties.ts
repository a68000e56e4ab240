import { dutiesOf } from '../../../../machines/work/duties.ts';
import { settleDuty } from '../../../services/case/settle-duty.ts';
import { type ActPages, page } from './act-page.ts';
import { area, pick } from './fields.ts';

/** What the law asks for beside the request. */
export const dutyActs = {
  'settle-duty': page(settleDuty, {
    group: 'work',
    title: 'Record what was done',
    lead: ['Some steps may be left out for a reason; others cannot.'],
    on: (state, of) => {
      const owed = dutiesOf(state).find(({ duty }) => duty.code === of);
      if (!owed) return null;
      const { sentence, citation, onlyDpo } = owed.duty;
      return {
        rows: [
          { key: 'What', value: sentence },
          { key: 'Source', value: citation },
          ...(onlyDpo ? [{ key: 'Who', value: 'Only the DPO' }] : []),
        ],
        values: {},
      };
    },
    back: 'work',
    fields: [
      pick('isDone', 'Was it done?', { yes: 'Yes', no: 'No, for a reason' }),
      area('note', 'What was done, or why not?'),
    ],
    submit: 'Record',
  }),
} as const satisfies ActPages;
