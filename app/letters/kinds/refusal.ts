import { dateInWords } from '../../language/dates.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, open, paragraph, paragraphs, section } from '../blocks.ts';
import type { RefusalLetter } from '../letter.ts';
import { askedByAnother } from '../parts/asked-by.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

const grounds = {
  unfounded:
    'We believe that the request does not really seek the information. The law calls this “manifestly unfounded”. (UK GDPR Article 12(5).)',
  excessive:
    'The request goes far beyond what is reasonable, or repeats an earlier one. The law calls this “manifestly excessive”. (UK GDPR Article 12(5).)',
  'not-valid': 'What you asked for is not a request that this law covers.',
  'no-authority': 'We have not been shown that you may ask for this person.',
  'no-identity': 'We could not be sure who is asking. (UK GDPR Article 12(6).)',
} as const;

const nextSteps: Readonly<Record<RefusalLetter['ground'], string>> = {
  unfounded: 'You can ask again at any time. Tell us what you would like to know, and we will look at it afresh.',
  excessive: 'You can ask for a smaller part, such as some years or one service. We will help you to choose.',
  'not-valid': 'We can tell you who to ask instead. Call us, and we will help you.',
  'no-authority': 'Send us the proof when you have it, and we will go on. The person can also ask for themselves.',
  'no-identity': 'Send us the proof when you have it, and we will go on. We can help you find another way to show it.',
};

/** The same for somebody who did not ask. */
const nextStepsOfAnother: typeof nextSteps = {
  ...nextSteps,
  unfounded: 'You can ask us too, at any time. Tell us what you would like to know, and we will look at it afresh.',
  'no-authority': 'We go on when we have the proof. The person can also ask for themselves.',
  'no-identity': 'We go on when we have the proof. We can help to find another way to show it.',
};

function whyNot(ground: RefusalLetter['ground'], askedBy: string | null): string {
  if (askedBy === null) return inOwnLanguage(grounds[ground]);
  if (ground === 'not-valid') return t`What was asked for is not a request that this law covers.`;
  if (ground === 'no-authority') return t`We have not been shown that ${askedBy} may ask for this person.`;
  return inOwnLanguage(grounds[ground]);
}

/** That a request as a whole is refused: the reasons, and every remedy (Art 12(4)). */
export function refusal(letter: RefusalLetter): Block[] {
  const { ground, reason, date, askedBy = null } = letter;
  const day = dateInWords(date.receivedOn);
  const asked = askedByAnother(letter, day);
  return [
    paragraph(
      ...(asked
        ? [...asked, t`We will not do what was asked.`]
        : [t`We have looked at your request of ${day}. We will not do what you asked.`]),
    ),
    ...section(t`Why not?`, [paragraph(whyNot(ground, askedBy)), ...open('own', paragraphs(reason))]),
    ...section(
      t`What can you do now?`,
      open('standard', [paragraph(inOwnLanguage((asked === null ? nextSteps : nextStepsOfAnother)[ground]))]),
    ),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, true),
    ...whoCanHelp(letter),
  ];
}
