import { z } from 'zod';
import { caseAct } from '../case-act.ts';

/** Deletes the kept copies of proof once they have been checked; the fact that they were seen stays on record. */
export const deleteProof = caseAct({
  event: 'proof.deleted',
  input: z.object({}),
  plan: (_input, state) => [
    { type: 'proof.deleted', files: state.record.proof.filter((proof) => !proof.isDeleted).map((proof) => proof.file) },
  ],
});
