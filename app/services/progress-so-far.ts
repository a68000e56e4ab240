import type { CaseState } from '../../machines/case.ts';
import { formatDate } from '../../machines/dates.ts';
import { isFeeOpen } from '../../machines/request.ts';
import type { ProgressLetter } from '../letters/letter.ts';

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
      `We got your request on ${formatDate(context.receivedOn)}.`,
      ...(value.identity === 'confirmed' ? ['We have checked who you are.'] : []),
      ...(value.authority === 'confirmed' ? ['We have checked that you may ask.'] : []),
      ...(looks && searches.length > 0 ? ['We have begun to look in all the places where it may be.'] : []),
      ...(extension ? ['We have told you that we need more time, and why.'] : []),
      ...(isWritten ? ['We have written our answer.'] : []),
    ],
    next: [
      ...(isWritten
        ? []
        : looks
          ? ['We finish looking, and read all of it with care.', 'We write our answer.']
          : ['We look at each thing you asked for, and decide.', 'We write our answer.']),
      ...(value.work === 'approved' ? [] : ['A second person checks our answer.']),
      'You get our answer in the way you chose.',
    ],
    waitsForYou: waitsForYou(state),
  };
}

function waitsForYou({ request: { value, context } }: CaseState): string | null {
  const wanted = [
    ...(value.identity === 'asked' ? ['something that shows who you are'] : []),
    ...(value.authority === 'asked' ? ['something that shows that you may ask'] : []),
    ...(isFeeOpen(context) ? ['the fee'] : []),
    ...(context.isQuestionOpen ? ['the answer to our question'] : []),
  ];
  return wanted.length === 0 ? null : wanted.join(', and ');
}
