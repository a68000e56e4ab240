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
import { type RightWords, rightWords } from '../parts/right-words.ts';
import { refusesSomething } from '../parts/words.ts';

const answerWords = (letter: RightAnswer, words: RightWords): string => {
  const { outcome, about, askedBy = null } = letter;
  const told = (said: RightWords['partly']): string =>
    typeof said === 'function' ? said(letter) : inOwnLanguage(said);
  switch (outcome) {
    case 'granted':
      return inOwnLanguage(words.yes);
    case 'partly-granted':
      return told(words.partly);
    case 'refused':
      return told(words.no);
    case 'nothing-held':
      return about === null
        ? t`We looked, and found no such information about you.`
        : t`We looked, and found no such information about ${about}.`;
    case 'not-valid':
      return t`We cannot do this. The reason stands below.`;
    case 'redirected':
      return t`Someone else holds this information. You can ask them.`;
    case 'withdrawn':
      return askedBy === null
        ? t`You told us to stop, and we have stopped.`
        : t`We were told to stop, and we have stopped.`;
    case 'lapsed':
      return t`We closed this request because we did not get what we needed to go on.`;
    case 'duplicate':
      return askedBy === null
        ? t`You asked us for the same before. We answer that request.`
        : t`${askedBy} asked us for the same before. We answer that request.`;
  }
};

/** The answer about any right but access: what was decided, why, what follows, and what can be done about it (Art 12(3)–(4)). */
export function rightAnswer(letter: RightAnswer): Block[] {
  const { right, outcome, explanation, date } = letter;
  const words = rightWords[right];
  const day = dateInWords(date.receivedOn);
  const told = (after: RightWords['afterYes']): readonly string[] =>
    typeof after === 'function' ? after(letter) : after.map(inOwnLanguage);
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
    ...answeredItems(letter),
    ...whatWasLeftOut(letter.exemptions),
    ...section(t`What happens next?`, next.length === 0 ? [] : open('standard', [list(next)])),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, refusesSomething(outcome) || right === 'complaint'),
    ...whoCanHelp(letter),
  ];
}
