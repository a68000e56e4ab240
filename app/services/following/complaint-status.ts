import { type CaseState, dueOf, phaseOf } from '../../../machines/case.ts';
import { isComplaint } from '../../../machines/complaint/gates.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import { dateInWords, dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';

interface ComplaintStatus {
  readonly heading?: string;
  readonly now?: readonly string[];
  readonly time: readonly string[];
  readonly isLate: boolean;
}

/**
 * Where a complaint differs from a request in what the person is told; null in cases of other rights. The one date is that
 * of the acknowledgement; the outcome is owed without undue delay (DPA 2018 s.164A(3)–(4)). Pure.
 */
export function complaintStatus(state: CaseState, today: CivilDate): ComplaintStatus | null {
  const { work } = state.request.value;
  if (!isComplaint(state) || work === 'answered' || work === 'closed') return null;
  const { acknowledged, enquiries } = state.complaint.context;
  const inWork =
    phaseOf(state) === 'working'
      ? {
          heading: t`We are looking into your complaint`,
          now: [
            enquiries.length === 0
              ? t`Someone who did not do the work looks into it.`
              : t`We have begun to ask questions.`,
            t`We tell you how it is going, and what we found.`,
          ],
        }
      : {};
  if (acknowledged !== null) {
    const on = dateInWords(acknowledged.on);
    return { ...inWork, time: [t`We told you on ${on} that we have it. We answer as soon as we can.`], isLate: false };
  }
  const { dueOn } = dueOf(state);
  if (dueOn === null || today <= dueOn) {
    const by = dueOn === null ? [] : [t`We must tell you by ${dayInWords(dueOn)} that we have it.`];
    return { ...inWork, time: [...by, t`Then we answer as soon as we can.`], isLate: false };
  }
  return {
    ...inWork,
    time: [t`We had to tell you by ${dayInWords(dueOn)} that we have it. We are late, and we are sorry.`],
    isLate: true,
  };
}
