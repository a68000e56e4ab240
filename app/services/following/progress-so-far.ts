import type { CaseState } from '../../../machines/case.ts';
import { goesElsewhere } from '../../../machines/delivery/gates.ts';
import { isFeeOpen } from '../../../machines/request/context.ts';
import { dateInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import type { ProgressLetter } from '../../letters/letter.ts';
import { whoGetsAnswer } from '../identity/who-gets-answer.ts';

type Progress = Pick<ProgressLetter, 'done' | 'next' | 'waitsForYou'>;

/**
 * How far a request is, in steps that are the same for every request: whether anything was found, and how much, must not
 * be told before the answer, and never where nothing may be said of it at all. Pure.
 */
export function progressSoFar(state: CaseState): Progress {
  const { value, context } = state.request;
  const { received, extension, searches } = state.record;
  const isWritten = value.work === 'approving' || value.work === 'approved';
  const looks = received.right === 'access';
  return {
    done: [
      t`We got your request on ${dateInWords(context.receivedOn)}.`,
      ...(value.identity === 'confirmed' ? [t`We have checked who you are.`] : []),
      ...(value.authority === 'confirmed' ? [t`We have checked that you may ask.`] : []),
      ...(looks && searches.length > 0 ? [t`We have begun to look in all the places where it may be.`] : []),
      ...(extension ? [t`We have told you that we need more time, and why.`] : []),
      ...(isWritten ? [t`We have written our answer.`] : []),
    ],
    next: [
      ...(isWritten
        ? []
        : looks
          ? [t`We finish looking, and read all of it with care.`, t`We write our answer.`]
          : [t`We look at each thing you asked for, and decide.`, t`We write our answer.`]),
      ...(value.work === 'approved' ? [] : [t`A second person checks our answer.`]),
      ...(goesElsewhere(state) ? whoGetsAnswer(state) : [t`You get our answer in the way you chose.`]),
    ],
    waitsForYou: waitsForYou(state),
  };
}

function waitsForYou({ request: { value, context } }: CaseState): string | null {
  const wanted = [
    ...(value.identity === 'asked' ? [t`something that shows who you are`] : []),
    ...(value.authority === 'asked' ? [t`something that shows that you may ask`] : []),
    ...(isFeeOpen(context) ? [t`the fee`] : []),
    ...(context.isQuestionOpen ? [t`the answer to our question`] : []),
  ];
  return wanted.length === 0 ? null : wanted.reduce((before, next) => t`${before}, and ${next}`);
}
