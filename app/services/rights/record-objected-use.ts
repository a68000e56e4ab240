import { z } from 'zod';
import { itemId } from '../../../machines/ids.ts';
import { lawfulBases } from '../../../machines/rights/erasure.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

/**
 * Lists a use the person objects to (UK GDPR Art 21). Against direct marketing nothing is weighed, so listing it decides
 * it as well: what is left is to stop it and to keep the person on the suppression list (Art 21(3)).
 */
export const recordObjectedUse = caseAct({
  event: 'item.recorded',
  input: z.object({
    use: needed('Say which use they object to', 300),
    kind: choice(['particular-situation', 'direct-marketing', 'research'], 'Choose what the objection is about'),
    situation: maybe(),
    basis: choice(lawfulBases, 'Choose what the use rests on'),
    mayDelayService: choice(['yes', 'no'], 'Choose whether stopping it may delay or prevent a service'),
  }),
  plan: ({ mayDelayService, ...rest }) => {
    const id = itemId.parse(newId());
    const isMarketing = rest.kind === 'direct-marketing';
    return [
      {
        type: 'item.recorded',
        itemId: id,
        item: { right: 'objection', ...rest, mayDelayService: mayDelayService === 'yes' && !isMarketing },
      },
      ...(isMarketing
        ? [
            {
              type: 'item.decided' as const,
              itemId: id,
              decision: {
                right: 'objection' as const,
                outcome: 'stopped' as const,
                reason: 'You can object to marketing at any time, and you need no reason.',
                limit: null,
                balance: null,
              },
            },
          ]
        : []),
    ];
  },
});
