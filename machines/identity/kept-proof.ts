import type { CaseState } from '../case.ts';
import { addDays, type CivilDate } from '../dates.ts';
import type { FileId } from '../ids.ts';
import { type Practice, usualPractice } from '../practice.ts';
import type { ProofFile } from '../record.ts';

/**
 * The copies of proof whose time is over: checked, or the case ended, some days ago. What was seen, when and by whom stays
 * on record (UK GDPR Art 5(1)(c), (e)).
 */
export function proofToDelete(
  state: CaseState,
  today: CivilDate,
  { proofKeptDays }: Practice = usualPractice,
): readonly FileId[] {
  return state.record.proof.flatMap((proof) => {
    if (proof.isDeleted || mayBeEvidence(state, proof)) return [];
    const doneOn = earlier(checkedOn(state, proof), state.identity.overOn);
    return doneOn !== null && addDays(doneOn, proofKeptDays) <= today ? [proof.file] : [];
  });
}

const cameWithRequest = ({ record }: CaseState, { file }: ProofFile): boolean =>
  record.received.proof.files.includes(file);

/** What came with a request to correct something may show what is true. Only an officer, who has seen it, deletes that. */
const mayBeEvidence = (state: CaseState, proof: ProofFile): boolean =>
  state.request.context.right === 'rectification' && cameWithRequest(state, proof);

/** The form sends proof of who asks and by what right together, so such a copy waits for both to be checked. */
function checkedOn(state: CaseState, proof: ProofFile): CivilDate | null {
  const { confirmedOn, authorityConfirmedOn } = state.identity;
  if (proof.of === 'authority') return authorityConfirmedOn;
  if (state.request.value.authority === 'notNeeded' || !cameWithRequest(state, proof)) return confirmedOn;
  return confirmedOn === null || authorityConfirmedOn === null ? null : later(confirmedOn, authorityConfirmedOn);
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

const earlier = (one: CivilDate | null, other: CivilDate | null): CivilDate | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;
