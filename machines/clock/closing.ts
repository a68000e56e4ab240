import { noted, sentence } from '../said.ts';
import type { Step } from './answer.ts';
import { cite } from './citations.ts';
import { lateNotice, type NoticeJudgement, noticeInTime } from './extension.ts';
import type { Counted } from './period.ts';

/** Until when notice of an extension can be given, and what became of one that was. */
export function noticeSteps(notice: NoticeJudgement | null, { base, extended }: Counted): Step[] {
  const by = base.lastDay;
  const words =
    by === null
      ? sentence('While we wait for the answer, the time for giving notice of an extension stands still too.')
      : sentence('If we need more time, we must say so and give the reasons by {0}.', by);
  const window: Step = {
    rule: 'notice-by',
    citation: cite.notice,
    ...(by === null ? {} : { to: by }),
    ...noted(words),
  };
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
    const { open } = desk.final;
    const note = noted(
      open === null
        ? sentence('The clock has stood still since we asked which information is meant.')
        : sentence('The clock has stood still since we asked on {0} which information is meant.', open.askedOn),
      sentence('There is no due date until the answer comes; on that day {0} will be left.', { days: daysLeft ?? 0 }),
    );
    return [{ rule: 'pause-open', citation: cite.pause, ...(open === null ? {} : { from: open.askedOn }), ...note }];
  }
  const due = sentence('The answer must be given without undue delay, and by {0} at the latest.', dueOn);
  if (dueOn === statutoryDueOn) {
    const note = noted(due, sentence('This is also the last day the law allows.'));
    return [{ rule: 'due', citation: cite.promptness, to: dueOn, ...note }];
  }
  const step: Step = { rule: 'due', citation: cite.promptness, to: dueOn, ...noted(due) };
  const worked = sentence('We do not rely on that: we work to {0}.', dueOn);
  if (statutoryDueOn === null) {
    const note = noted(
      sentence(
        'The law leaves out both the day of asking and the day of the answer. So the open question still stops its own period.',
      ),
      worked,
    );
    return [step, { rule: 'statutory-open', citation: cite.pause, ...note }];
  }
  const note = noted(
    sentence('The law leaves out both the day of asking and the day of the answer, which gives {0}.', statutoryDueOn),
    ...(law.extended && !desk.extended
      ? [sentence('On that count the notice of an extension was in time as well.')]
      : []),
    worked,
  );
  return [step, { rule: 'statutory-due', citation: cite.pause, from: dueOn, to: statutoryDueOn, ...note }];
}
