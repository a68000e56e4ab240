import { goesElsewhere } from '../../../machines/delivery/gates.ts';
import { dayInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { londonTime } from '../watching/london-time.ts';
import type { OwnCase } from './requester-cases.ts';
import { lines } from './requester-wanted.ts';
import { toldProgress } from './told-progress.ts';

/** One thing said between the requester and the team, as the requester sees it. */
export interface Said {
  readonly id: number;
  readonly from: 'you' | 'us';
  readonly title: string;
  readonly text: readonly string[];
  readonly at: string;
  readonly when: string;
}

type Words = Pick<Said, 'from' | 'title' | 'text'>;

/** Messages both ways, and what was asked for and sent, newest first. Who of the team wrote it is not told. */
export function requesterConversation({ history, state }: OwnCase): readonly Said[] {
  const said: Said[] = [];
  for (const { seq, at, event } of history) {
    // It is told by letter to whoever got the answer (UK GDPR Art 18(3)).
    if (event.type === 'restriction.notice-given' && goesElsewhere(state)) continue;
    const words = wordsOf(event);
    if (words) said.push({ id: seq, at: new Date(at).toISOString(), when: londonTime(at), ...words });
  }
  return said.reverse();
}

function wordsOf(event: OwnCase['history'][number]['event']): Words | null {
  const from = event.by.kind === 'requester' ? ('you' as const) : ('us' as const);
  const isPassedOn = from === 'us' ? t`What you told us another way` : '';
  switch (event.type) {
    case 'message.sent':
      return { from, title: from === 'you' ? t`Your message` : t`Our message`, text: lines(event.body) };
    case 'clarification.asked':
      return { from, title: t`Our question`, text: lines(event.question) };
    case 'clarification.answered':
      return { from: 'you', title: isPassedOn || t`Your answer`, text: lines(event.answer) };
    case 'identity.asked':
      return { from, title: t`We asked you to show us who you are`, text: lines(event.wanted) };
    case 'authority.asked':
      return { from, title: t`We asked you to show us that you may ask`, text: lines(event.wanted) };
    case 'identity.rejected':
    case 'authority.rejected':
      return { from, title: t`We could not use what you sent`, text: lines(event.reason) };
    case 'identity.provided':
    case 'authority.provided':
      return { from: 'you', title: t`What you sent us`, text: [filesSent(event.files.length)] };
    case 'fee.asked':
      return {
        from,
        title: t`We asked for a fee of £${(event.amountPence / 100).toFixed(2)}`,
        text: lines(event.reason),
      };
    case 'restriction.notice-given':
      return {
        from,
        title: t`We are going to use your information again`,
        text: [...lines(event.reason), t`If you do not agree, tell us now. You can also complain.`],
      };
    case 'progress.told':
      return { from, title: t`How far we are`, text: toldProgress(event.steps) };
    case 'pace.asked':
      return {
        from: 'you',
        title: event.pace === 'slow' ? t`You asked us to slow down` : t`You are ready again`,
        text: lines(event.note),
      };
    case 'breach.apologised':
      return {
        from,
        title: t`We are late`,
        text: [
          t`We had to answer by ${dayInWords(event.missedOn)}. We are late, and we are sorry.`,
          ...lines(event.why),
          t`We will answer by ${dayInWords(event.newDateOn)}.`,
          t`You can complain about this.`,
        ],
      };
    case 'incident.requester-told':
      return {
        from,
        title: t`Something went wrong with personal information`,
        text: [
          t`Something went wrong with personal information in your request. We are sorry.`,
          ...[event.happened, event.consequences, event.measures, event.advice].flatMap(lines),
          t`You can complain about this.`,
        ],
      };
    case 'extension.given':
      return { from, title: t`We need more time`, text: lines(event.explanation) };
    default:
      return null;
  }
}

const filesSent = (count: number): string =>
  count === 0
    ? t`You showed us something another way.`
    : count === 1
      ? t`You sent one file.`
      : t`You sent ${count} files.`;
