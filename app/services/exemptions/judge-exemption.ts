import { z } from 'zod';
import { considerationId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { maybe, needed } from '../form-fields.ts';

/** Somebody else approves that an exemption is relied on; saying nothing at all is for the DPO. */
export const approveExemption = caseAct({
  event: 'exemption.approved',
  input: z.object({ of: considerationId, note: maybe() }),
  plan: ({ of, note }) => [{ type: 'exemption.approved', considerationId: of, note }],
});

export const rejectExemption = caseAct({
  event: 'exemption.rejected',
  input: z.object({ of: considerationId, note: needed('Say why not', 4000) }),
  plan: ({ of, note }) => [{ type: 'exemption.rejected', considerationId: of, note }],
});

/** What was considered is no longer relied on; the timeline keeps it. */
export const withdrawExemption = caseAct({
  event: 'exemption.withdrawn',
  input: z.object({ of: considerationId, reason: needed('Say why it is no longer relied on') }),
  plan: ({ of, reason }) => [{ type: 'exemption.withdrawn', considerationId: of, reason }],
});
