import type { CaseState } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { approverOf, type Consideration } from './considered.ts';
import { exemptionOf } from './index.ts';

const takesOpinion = ({ code }: Consideration): boolean => takesOpinions(code);

/** Exemptions on which the law asks somebody outside the team: health (Sch 3 paras 5–6), the Principal Reporter (12, 20). */
export const takesOpinions = (code: string): boolean =>
  ['serious-harm-health', 'health-not-yet', 'reporter', 'reporter-education'].includes(code);

/** It waits for somebody’s approval. */
export const awaitsApproval = (one: Consideration): boolean =>
  one.applies && one.verdict === null && approverOf(one) !== null;

/** Why an act on what is weighed cannot be done in this state, whatever its details; null when nothing stands in the way here. */
export function consideredObstacle({ considered: { exemptions }, request }: CaseState, type: string): Refusal | null {
  switch (type) {
    case 'exemption.considered':
      return ['automated-decision', 'complaint'].includes(request.context.right)
        ? refuse('no-exemption', 'No exemption reaches this right.', 'DPA 2018 Schs 2–4')
        : null;
    case 'exemption.withdrawn':
      return exemptions.length > 0 ? null : nothingWeighed;
    case 'exemption.approved':
    case 'exemption.rejected':
      return exemptions.some(awaitsApproval) ? null : refuse('nothing-waits', 'No exemption waits for approval.');
    case 'opinion.recorded':
      return exemptions.some(takesOpinion)
        ? null
        : refuse('no-opinion', 'Nothing is on record about which the law asks for an opinion.');
    default:
      return null;
  }
}

const nothingWeighed = refuse('nothing-weighed', 'No exemption has been considered in this case.');

/** What staff call an exemption, and what it is about here. */
export const nameOf = ({ code, what }: Pick<Consideration, 'code' | 'what'>): string => {
  const short = what.length > 80 ? `${what.slice(0, 80)}…` : what;
  return `${exemptionOf(code).label} (“${short}”)`;
};
