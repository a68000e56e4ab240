import type { Deadline } from '../../../../machines/clock/answer.ts';
import { type CivilDate, formatDate } from '../../../../machines/dates.ts';

export interface DeadlineRow {
  readonly key: string;
  readonly value: string;
}

/** What a case's page says of its dates, in the order of time. How they came about stands below, as steps. */
export function deadlineRows(clock: Deadline, receivedOn: CivilDate, today: CivilDate): DeadlineRow[] {
  const waiting = clock.status === 'not-started' ? 'The clock has not started' : 'Not known while paused';
  const dated = (key: string, on: CivilDate | null): DeadlineRow[] => (on ? [{ key, value: formatDate(on) }] : []);
  const orWaiting = (on: CivilDate | null): string => (on ? formatDate(on) : waiting);
  const { daysLeftOnResume: daysLeft, statutoryDueOn } = clock;
  return [
    { key: 'Received', value: formatDate(receivedOn) },
    { key: 'Counted from', value: orWaiting(clock.startsOn) },
    { key: 'Due', value: orWaiting(clock.dueOn) },
    ...(daysLeft === undefined ? [] : [{ key: 'Days left on resume', value: String(daysLeft) }]),
    ...(statutoryDueOn === clock.dueOn ? [] : dated('Legal limit', statutoryDueOn)),
    ...dated('Our own target', clock.internalTargetOn),
    ...extensionRow(clock, today),
  ];
}

/** Notice of an extension can be given once, and only until its date. */
function extensionRow({ extension, noticeBy }: Deadline, today: CivilDate): DeadlineRow[] {
  if (extension === 'valid') return [{ key: 'Extension', value: 'Notice was given in time' }];
  if (extension === 'invalid') return [{ key: 'Extension', value: 'Notice was given, but the time was not extended' }];
  if (!noticeBy) return [];
  return [
    {
      key: today <= noticeBy ? 'Extension possible until' : 'Extension was possible until',
      value: formatDate(noticeBy),
    },
  ];
}
