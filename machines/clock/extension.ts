import type { CivilDate } from '../dates.ts';
import { noted, type Sentence, sentence } from '../said.ts';
import type { Step } from './answer.ts';
import { cite } from './citations.ts';
import type { ExtensionFacts } from './facts.ts';

/** The only two grounds on which more time can be taken (Art 12A(3)); staff shortage or workload is neither. */
const extensionReasons = ['complexity', 'number-of-requests'] as const;

const lawfulReasons: ReadonlySet<string | null | undefined> = new Set(extensionReasons);

/** Whether a notice was given, stated a lawful reason, and when. Whether it was in time depends on the count of the pauses. */
export type NoticeJudgement = { lawful: true; givenOn: CivilDate } | { lawful: false; step: Step };

const notExtended = sentence('The time limit was not extended.');

const invalid = (...why: readonly Sentence[]): NoticeJudgement => ({
  lawful: false,
  step: { rule: 'extension-invalid', citation: cite.extension, ...noted(...why, notExtended) },
});

/** Judges everything about a notice but its lateness (Art 12A(3)–(4)). */
export function judgeNotice(extension: ExtensionFacts, receivedAt: CivilDate): NoticeJudgement {
  const { noticeGivenAt: givenOn, reason } = extension;
  if (givenOn === null) {
    return invalid(sentence('An extension was prepared, but no notice of it was given to the person.'));
  }
  if (!reason?.trim()) return invalid(sentence('The notice of an extension did not state a reason.'));
  if (!lawfulReasons.has(reason)) {
    return invalid(
      sentence('The reason stated for an extension is not one the law allows.'),
      sentence('It allows only that the requests are complex, or that there are a number of them.'),
    );
  }
  if (givenOn < receivedAt) {
    return invalid(sentence('The notice of an extension is dated {0}, before the request was received.', givenOn));
  }
  return { lawful: true, givenOn };
}

/** The step for a lawful notice that came after the last day for it. */
export const lateNotice = (givenOn: CivilDate, noticeBy: CivilDate): Step => ({
  rule: 'extension-invalid',
  citation: cite.extension,
  from: givenOn,
  to: noticeBy,
  ...noted(
    sentence('Notice of an extension was given on {0}, after the last day for it, {1}.', givenOn, noticeBy),
    notExtended,
  ),
});

/** The step for a lawful notice given in time. */
export const noticeInTime = (givenOn: CivilDate): Step => ({
  rule: 'extension-valid',
  citation: cite.extension,
  to: givenOn,
  ...noted(
    sentence('Notice of an extension was given on {0}, in time and with a reason the law allows.', givenOn),
    sentence('The time limit becomes three months from the start.'),
    sentence('It cannot be extended again.'),
  ),
});
