import { formatDate } from '../../../machines/dates.ts';
import { type Block, list, open, paragraph, paragraphs, section } from '../blocks.ts';
import { answeredItems } from '../items/answered-items.ts';
import type { RightAnswer } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { whatWasLeftOut } from '../parts/left-out.ts';
import { remedies } from '../parts/remedies.ts';
import { type After, type RightWords, rightWords } from '../parts/right-words.ts';
import { refusesSomething, whose } from '../parts/words.ts';

const answerWords = (letter: RightAnswer, words: RightWords): string => {
  const { outcome, about } = letter;
  switch (outcome) {
    case 'granted':
      return words.yes;
    case 'partly-granted':
      return words.partlyInstead?.(letter) ?? words.partly;
    case 'refused':
      return words.no;
    case 'nothing-held':
      return `We looked, and found no such information about ${about ?? 'you'}.`;
    case 'not-valid':
      return 'We cannot do this. The reason stands below.';
    case 'redirected':
      return 'Someone else holds this information. You can ask them.';
    case 'withdrawn':
      return 'You told us to stop, and we have stopped.';
    case 'lapsed':
      return 'We closed your request because we did not get what we needed to go on.';
  }
};

/** The answer about any right but access: what was decided, why, what follows, and what can be done about it (Art 12(3)–(4)). */
export function rightAnswer(letter: RightAnswer): Block[] {
  const { right, outcome, explanation, exemptions, date } = letter;
  const words = rightWords[right];
  const told = (after: After): readonly string[] => (typeof after === 'function' ? after(letter) : after);
  const next = [
    ...(outcome === 'granted' || outcome === 'partly-granted' ? told(words.afterYes) : []),
    ...(outcome === 'refused' || outcome === 'partly-granted' ? told(words.afterNo) : []),
  ];
  return [
    paragraph(`You asked us on ${formatDate(date.receivedOn)} ${words.asked(whose(letter))}. This is our answer.`),
    ...section('What is our answer?', [paragraph(answerWords(letter, words)), ...open('own', paragraphs(explanation))]),
    ...answeredItems(letter.items),
    ...whatWasLeftOut(exemptions),
    ...section('What happens next?', next.length === 0 ? [] : open('standard', [list(next)])),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, refusesSomething(outcome) || right === 'complaint'),
    ...whoCanHelp(letter),
  ];
}
