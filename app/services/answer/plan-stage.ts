import { z } from 'zod';
import { documentId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed, neededDay } from '../form-fields.ts';

/** Says which documents the next answer holds, and what the requester is told of the rest. The clock runs on until all is sent. */
export const planStage = caseAct({
  event: 'stage.planned',
  input: z.object({
    documents: z.array(documentId).min(1, 'Choose at least one document'),
    rest: needed('Say what is still to come', 2000),
    expectedOn: neededDay('Enter the day on which the rest is expected'),
  }),
  plan: (input) => [{ type: 'stage.planned', ...input }],
});

/** The next answer holds everything that is left. */
export const dropStage = caseAct({
  event: 'stage.dropped',
  input: z.object({}),
  plan: () => [{ type: 'stage.dropped' }],
});
