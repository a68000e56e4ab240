import { type CaseState, dueOf, phaseOf } from '../../machines/case.ts';
import { isComplaint } from '../../machines/complaint/gates.ts';
import { type CivilDate, formatDate, formatDay } from '../../machines/dates.ts';

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
          heading: 'We are looking into your complaint',
          now: [
            enquiries.length === 0
              ? 'Someone who did not do the work looks into it.'
              : 'We have begun to ask questions.',
            'We tell you how it is going, and what we found.',
          ],
        }
      : {};
  if (acknowledged !== null) {
    const on = formatDate(acknowledged.on);
    return { ...inWork, time: [`We told you on ${on} that we have it. We answer as soon as we can.`], isLate: false };
  }
  const { dueOn } = dueOf(state);
  if (dueOn === null || today <= dueOn) {
    const by = dueOn === null ? [] : [`We must tell you by ${formatDay(dueOn)} that we have it.`];
    return { ...inWork, time: [...by, 'Then we answer as soon as we can.'], isLate: false };
  }
  return {
    ...inWork,
    time: [`We had to tell you by ${formatDay(dueOn)} that we have it. We are late, and we are sorry.`],
    isLate: true,
  };
}
