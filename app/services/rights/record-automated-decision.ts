import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const yesNo = ['yes', 'no'] as const;

/** Lists a decision the person says a machine made, and what people really did in it (UK GDPR Art 22A(1)). */
export const recordAutomatedDecision = caseAct({
  event: 'item.recorded',
  input: z.object({
    decision: needed('Say which decision it is', 300),
    madeOn: maybe(60),
    system: needed('Say with which system it was made', 300),
    involvement: needed('Say what people did in it'),
    isSolelyAutomated: choice(yesNo, 'Choose whether a machine alone made it'),
    isSignificant: choice(yesNo, 'Choose whether it had a legal or similarly significant effect'),
    usesSpecialCategories: choice(yesNo, 'Choose whether special category data was used'),
  }),
  plan: ({ madeOn, isSolelyAutomated, isSignificant, usesSpecialCategories, ...rest }) => [
    {
      type: 'item.recorded',
      itemId: itemId.parse(newId()),
      item: {
        right: 'automated-decision',
        ...rest,
        madeOn: madeOn || null,
        isSolelyAutomated: isSolelyAutomated === 'yes',
        isSignificant: isSignificant === 'yes',
        usesSpecialCategories: usesSpecialCategories === 'yes',
      },
    },
  ],
});
