import { type ActPage, type ActPages, actGroups } from './act-page.ts';
import { answerActs } from './answer.ts';
import { automatedActs } from './automated-decision.ts';
import { breachActs } from './breach.ts';
import { clockActs } from './clock.ts';
import { complaintActs } from './complaint.ts';
import { consultingActs } from './consulting.ts';
import { deliveryActs } from './delivery.ts';
import { disposalActs } from './disposal.ts';
import { dutyActs } from './duties.ts';
import { endingActs } from './ending.ts';
import { erasureActs } from './erasure.ts';
import { exemptionActs } from './exemptions.ts';
import { identityActs } from './identity.ts';
import { incidentActs } from './incidents.ts';
import { itemActs } from './items.ts';
import { kindnessActs } from './kindness.ts';
import { linkingActs } from './linking.ts';
import { objectionActs } from './objection.ts';
import { peopleActs } from './people.ts';
import { portabilityActs } from './portability.ts';
import { proofActs } from './proof.ts';
import { recipientActs } from './recipients.ts';
import { rectificationActs } from './rectification.ts';
import { restrictionActs } from './restriction.ts';
import { searchActs } from './searches.ts';
import { sortingActs } from './sorting.ts';
import { stageActs } from './stages.ts';
import { workActs } from './work.ts';

export { type ActPage, actGroups };

/** Every act that has a page of its own, by the last part of its address. */
export const actPages = {
  ...identityActs,
  ...proofActs,
  ...deliveryActs,
  ...clockActs,
  ...breachActs,
  ...rectificationActs,
  ...erasureActs,
  ...portabilityActs,
  ...objectionActs,
  ...automatedActs,
  ...complaintActs,
  ...itemActs,
  ...recipientActs,
  ...restrictionActs,
  ...dutyActs,
  ...exemptionActs,
  ...peopleActs,
  ...consultingActs,
  ...searchActs,
  ...workActs,
  ...sortingActs,
  ...stageActs,
  ...answerActs,
  ...linkingActs,
  ...endingActs,
  ...disposalActs,
  ...kindnessActs,
  ...incidentActs,
} as const satisfies ActPages;

export type ActName = keyof typeof actPages;
export const isActName = (name: string): name is ActName => Object.hasOwn(actPages, name);
