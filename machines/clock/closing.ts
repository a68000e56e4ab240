import { formatDay } from '../dates.ts';
import type { Step } from './answer.ts';
import { cite } from './citations.ts';
import { lateNotice, type NoticeJudgement, noticeInTime } from './extension.ts';
import type { Counted } from './period.ts';
import { days } from './words.ts';

/** Until when notice of an extension can be given, and what became of one that was. */
export function noticeSteps(notice: NoticeJudgement | null, { base, extended }: Counted): Step[] {
  const by = base.lastDay;
  const note =
    by === null
      ? 'While we wait for the answer, the time for giving notice of an extension stands still too.'
      : `If we need more time, we must say so and give the reasons by ${formatDay(by)}.`;
  const window: Step = { rule: 'notice-by', citation: cite.notice, ...(by === null ? {} : { to: by }), note };
  if (notice === null) return [window];
  if (!notice.lawful) return [window, notice.step];
  if (extended) return [window, noticeInTime(notice.givenOn)];
  return by === null ? [window] : [window, lateNotice(notice.givenOn, by)];
}

/** What the counting came to: the date, or why there is none yet, and the statute's own count where it differs. */
export function closingSteps(desk: Counted, law: Counted, daysLeft: number | null): Step[] {
  const dueOn = desk.final.lastDay;
  const statutoryDueOn = law.final.lastDay;
  if (dueOn === null) {
    const asked = desk.final.open ? ` on ${formatDay(desk.final.open.askedOn)}` : '';
    const left = days(daysLeft ?? 0);
    const note = `The clock has stood still since we asked${asked} which information is meant. There is no due date until the answer comes; on that day ${left} will be left.`;
    return [
      { rule: 'pause-open', citation: cite.pause, ...(desk.final.open ? { from: desk.final.open.askedOn } : {}), note },
    ];
  }
  const due = `The answer must be given without undue delay, and by ${formatDay(dueOn)} at the latest.`;
  if (dueOn === statutoryDueOn) {
    return [
      { rule: 'due', citation: cite.promptness, to: dueOn, note: `${due} This is also the last day the law allows.` },
    ];
  }
  const step: Step = { rule: 'due', citation: cite.promptness, to: dueOn, note: due };
  if (statutoryDueOn === null) {
    const note = `Counting both the day of asking and the day of the answer, as the law is worded, the open question still stops the statutory period. We do not rely on that: we work to ${formatDay(dueOn)}.`;
    return [step, { rule: 'statutory-open', citation: cite.pause, note }];
  }
  const notice = law.extended && !desk.extended ? ' On that count the notice of an extension was in time as well.' : '';
  const note = `The law leaves out both the day of asking and the day of the answer, which gives ${formatDay(statutoryDueOn)}.${notice} We do not rely on that: we work to ${formatDay(dueOn)}.`;
  return [step, { rule: 'statutory-due', citation: cite.pause, from: dueOn, to: statutoryDueOn, note }];
}
