import type { CaseState } from '../../../machines/case.ts';
import { isFeeOpen } from '../../../machines/request/context.ts';
import { t } from '../../language/t.ts';

/** Something the requester is asked to do; `page` is the last part of its address. */
export interface Wanted {
  readonly page: 'identity' | 'authority' | 'question' | null;
  readonly heading: string;
  /** What the team wrote, in its own words, a line each. */
  readonly text: readonly string[];
  readonly action: string | null;
}

/** The lines of a text somebody wrote, without the empty ones. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** All that is open with the requester now. Pure. Before the answer is released nothing of the work shows in it. */
export function whatIsWanted(state: CaseState): readonly Wanted[] {
  const { context, value } = state.request;
  const { record } = state;
  const wanted: Wanted[] = [];
  if (value.work === 'answered' || value.work === 'closed') return wanted;
  if (value.identity === 'asked' && record.identityAsk) {
    const ask = record.identityAsk;
    wanted.push({
      page: 'identity',
      heading: t`Show us who you are`,
      // Never the doubt: it is for the file, and would tell an impostor what gave them away.
      text: ask.type === 'identity.asked' ? lines(ask.wanted) : sentBack(ask.reason),
      action: t`Send it here`,
    });
  }
  if (value.authority === 'asked' && record.authorityAsk) {
    const ask = record.authorityAsk;
    wanted.push({
      page: 'authority',
      heading: t`Show us that you may ask for someone else`,
      text: ask.type === 'authority.asked' ? lines(ask.wanted) : sentBack(ask.reason),
      action: t`Send it here`,
    });
  }
  if (context.isQuestionOpen) {
    const open = record.questions.filter(({ answeredOn }) => answeredOn === null);
    wanted.push({
      page: 'question',
      heading: open.length === 1 ? t`Answer our question` : t`Answer our questions`,
      text: open.flatMap(({ question }) => lines(question)),
      action: open.length === 1 ? t`Answer it` : t`Answer them`,
    });
  }
  if (isFeeOpen(context)) {
    wanted.push({
      page: null,
      heading: t`Pay a fee`,
      text: [t`Contact us to find out how to pay, or if you cannot.`],
      action: null,
    });
  }
  return wanted;
}

const sentBack = (reason: string): string[] => [
  t`We could not use what you sent us.`,
  ...lines(reason),
  t`Please send us something else.`,
];
