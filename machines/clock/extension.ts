import { type CivilDate, formatDay } from '../dates.ts';
import type { Step } from './answer.ts';
import { cite } from './citations.ts';
import type { ExtensionFacts } from './facts.ts';

/** The only two grounds on which more time can be taken (Art 12A(3)); staff shortage or workload is neither. */
export const extensionReasons = ['complexity', 'number-of-requests'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

const lawfulReasons: ReadonlySet<string | null | undefined> = new Set(extensionReasons);

/** Whether a notice was given, stated a lawful reason, and when. Whether it was in time depends on the count of the pauses. */
export type NoticeJudgement = { lawful: true; givenOn: CivilDate } | { lawful: false; step: Step };

const invalid = (note: string): NoticeJudgement => ({
  lawful: false,
  step: { rule: 'extension-invalid', citation: cite.extension, note: `${note} The time limit was not extended.` },
});

/** Judges everything about a notice but its lateness (Art 12A(3)–(4)). */
export function judgeNotice(extension: ExtensionFacts, receivedAt: CivilDate): NoticeJudgement {
  const { noticeGivenAt: givenOn, reason } = extension;
  if (givenOn === null) return invalid('An extension was prepared, but no notice of it was given to the person.');
  if (!reason?.trim()) return invalid('The notice of an extension did not state a reason.');
  if (!lawfulReasons.has(reason)) {
    return invalid(
      'The reason stated for an extension is not one the law allows. It allows only that the requests are complex, or that there are a number of them.',
    );
  }
  if (givenOn < receivedAt) {
    return invalid(`The notice of an extension is dated ${formatDay(givenOn)}, before the request was received.`);
  }
  return { lawful: true, givenOn };
}

/** The step for a lawful notice that came after the last day for it. */
export const lateNotice = (givenOn: CivilDate, noticeBy: CivilDate): Step => ({
  rule: 'extension-invalid',
  citation: cite.extension,
  from: givenOn,
  to: noticeBy,
  note: `Notice of an extension was given on ${formatDay(givenOn)}, after the last day for it, ${formatDay(noticeBy)}. The time limit was not extended.`,
});

/** The step for a lawful notice given in time. */
export const noticeInTime = (givenOn: CivilDate): Step => ({
  rule: 'extension-valid',
  citation: cite.extension,
  to: givenOn,
  note: `Notice of an extension was given on ${formatDay(givenOn)}, in time and with a reason the law allows. The time limit becomes three months from the start. It cannot be extended again.`,
});
