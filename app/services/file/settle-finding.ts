import { z } from 'zod';
import { documentId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { needed } from '../form-fields.ts';

/** Decides on something the rebuilt pages will not carry (a comment, an attachment, hidden text), with what was done about it. */
export const settleFinding = caseAct({
  event: 'finding.settled',
  input: z.object({ documentId, findingId: z.string().min(1), note: needed('Say what you decided') }),
  plan: (input) => [{ type: 'finding.settled', ...input }],
});
