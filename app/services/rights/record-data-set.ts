import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const yesNo = ['yes', 'no'] as const;

/** Lists a set of data the person wants to reuse, with the three tests of the right answered (UK GDPR Art 20(1)). */
export const recordDataSet = caseAct({
  event: 'item.recorded',
  input: z.object({
    dataSet: needed('Say which set of data it is', 300),
    system: needed('Say in which system it is kept', 300),
    isProvidedByPerson: choice(yesNo, 'Choose whether the person provided it'),
    basis: choice(['consent', 'contract', 'other'], 'Choose what its use rests on'),
    isAutomated: choice(yesNo, 'Choose whether it is processed by automated means'),
  }),
  plan: ({ isProvidedByPerson, isAutomated, ...rest }) => [
    {
      type: 'item.recorded',
      itemId: itemId.parse(newId()),
      item: {
        right: 'portability',
        ...rest,
        isProvidedByPerson: isProvidedByPerson === 'yes',
        isAutomated: isAutomated === 'yes',
      },
    },
  ],
});
