import { dateInWords } from '../../language/dates.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, list, open, paragraph, paragraphs, section } from '../blocks.ts';
import { answeredItems } from '../items/answered-items.ts';
import type { RightAnswer } from '../letter.ts';
import { askedByAnother } from '../parts/asked-by.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { whatWasLeftOut } from '../parts/left-out.ts';
import { remedies } from '../parts/remedies.ts';
import { type After, type RightWords, rightWords } from '../parts/right-words.ts';
import { refusesSomething } from '../parts/words.ts';

const answerWords = (letter: RightAnswer, words: RightWords): string => {
  const { outcome, about } = letter;
  switch (outcome) {
    case 'granted':
      return inOwnLanguage(words.yes);
    case 'partly-granted':
      return inOwnLanguage(words.partlyInstead?.(letter) ?? words.partly);
    case 'refused':
      return inOwnLanguage(words.no);
    case 'nothing-held':
      return about === null
        ? t`We looked, and found no such information about you.`
        : t`We looked, and found no such information about ${about}.`;
    case 'not-valid':
      return t`We cannot do this. The reason stands below.`;
    case 'redirected':
      return t`Someone else holds this information. You can ask them.`;
    case 'withdrawn':
      return t`You told us to stop, and we have stopped.`;
    case 'lapsed':
      return t`We closed your request because we did not get what we needed to go on.`;
    case 'duplicate':
      return t`You asked us for the same before. We answer that request.`;
  }
};

/** The answer about any right but access: what was decided, why, what follows, and what can be done about it (Art 12(3)–(4)). */
export function rightAnswer(letter: RightAnswer): Block[] {
  const { right, outcome, explanation, exemptions, date } = letter;
  const words = rightWords[right];
  const day = dateInWords(date.receivedOn);
  const told = (after: After): readonly string[] =>
    (typeof after === 'function' ? after(letter) : after).map(inOwnLanguage);
  const next = [
    ...(outcome === 'granted' || outcome === 'partly-granted' ? told(words.afterYes) : []),
    ...(outcome === 'refused' || outcome === 'partly-granted' ? told(words.afterNo) : []),
  ];
  return [
    paragraph(...(askedByAnother(letter, day) ?? [words.asked(day, letter.about), t`This is our answer.`])),
    ...section(t`What is our answer?`, [
      paragraph(answerWords(letter, words)),
      ...open('own', paragraphs(explanation)),
    ]),
    ...answeredItems(letter.items),
    ...whatWasLeftOut(exemptions),
    ...section(t`What happens next?`, next.length === 0 ? [] : open('standard', [list(next)])),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, refusesSomething(outcome) || right === 'complaint'),
    ...whoCanHelp(letter),
  ];
}
