import type { CaseState } from '../case.ts';
import { opinionValidFrom } from '../clock/other-limits.ts';
import { type CivilDate, formatDate } from '../dates.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Consideration, latestOpinion, stands } from './considered.ts';
import { nameOf } from './obstacles.ts';

/** Health information that must not be disclosed before an opinion allows it; what the person knows already is free. */
const isHealthGate = (one: Consideration): boolean => one.code === 'health-not-yet' && one.applies;
export const isReporterGate = (one: Consideration): boolean =>
  (one.code === 'reporter' || one.code === 'reporter-education') && one.applies;
const isHealthHarm = (one: Consideration): boolean => one.code === 'serious-harm-health' && one.applies;

/** Why what professionals have said does not carry the answer; null when it does. Whether it is too old depends on the day. */
export function opinionObstacle(one: Consideration): Refusal | null {
  const opinion = latestOpinion(one);
  if (isHealthHarm(one)) {
    if (!opinion) {
      return refuse(
        'no-opinion',
        `${nameOf(one)}: it can be kept back only with a health professional’s opinion that the test of serious harm is met.`,
        'DPA 2018 Sch 3 para 5(2)',
      );
    }
    return opinion.isTestMet
      ? null
      : refuse(
          'opinion-against',
          `${nameOf(one)}: the opinion says that the test is not met, so it cannot be kept back on this ground.`,
          'DPA 2018 Sch 3 para 5(2)',
        );
  }
  if (isHealthGate(one)) {
    if (!opinion) {
      return refuse(
        'no-opinion',
        `${nameOf(one)}: it must not be disclosed before a health professional has said that the test of serious harm is not met.`,
        'DPA 2018 Sch 3 para 6',
      );
    }
    return opinion.isTestMet
      ? refuse(
          'opinion-against',
          `${nameOf(one)}: the opinion says that harm is likely, so it must not be disclosed. Withhold it under Sch 3 para 5.`,
          'DPA 2018 Sch 3 para 6',
        )
      : null;
  }
  return isReporterGate(one) && !opinion
    ? refuse(
        'reporter',
        `${nameOf(one)}: it waits for the Principal Reporter, who has to say whether the test of serious harm is met.`,
        one.code === 'reporter' ? 'DPA 2018 Sch 3 para 12' : 'DPA 2018 Sch 3 para 20',
      )
    : null;
}

/**
 * Why an answer cannot rest on this day on what was weighed earlier: an opinion must bear a date of the six months that end
 * with the day it is relied on (Sch 3 paras 5(4), 6(4)), and harm or prejudice is looked at again when it was said to be.
 */
export function datedObstacle({ considered }: CaseState, reliedOn: CivilDate): Refusal | null {
  const from = opinionValidFrom(reliedOn);
  for (const one of considered.exemptions) {
    const opinion = isHealthHarm(one) || isHealthGate(one) ? latestOpinion(one) : null;
    if (opinion && opinion.datedOn < from) {
      return refuse(
        'opinion-old',
        `${nameOf(one)}: the opinion of ${formatDate(opinion.datedOn)} is too old. To be relied on now it has to be dated ${formatDate(from)} or later.`,
        one.code === 'health-not-yet' ? 'DPA 2018 Sch 3 para 6(4)' : 'DPA 2018 Sch 3 para 5(4)',
      );
    }
    if (one.reviewOn !== null && stands(one) && one.reviewOn < reliedOn) {
      return refuse(
        'review-due',
        `${nameOf(one)} was to be looked at again by ${formatDate(one.reviewOn)}. Consider it anew.`,
        'UK GDPR Art 5(2)',
      );
    }
  }
  return null;
}
