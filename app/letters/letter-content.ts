import type { Block } from './blocks.ts';
import { edited } from './edits.ts';
import { accessAnswer } from './kinds/access-answer.ts';
import { acknowledgement } from './kinds/acknowledgement.ts';
import { clarification } from './kinds/clarification.ts';
import { closure } from './kinds/closure.ts';
import { extension } from './kinds/extension.ts';
import { progress } from './kinds/progress.ts';
import { proofNeeded } from './kinds/proof-needed.ts';
import { refusal } from './kinds/refusal.ts';
import { rightAnswer } from './kinds/right-answer.ts';
import type { Letter } from './letter.ts';

const titles: Readonly<Record<Letter['kind'], string>> = {
  'access-answer': 'Our answer to your request',
  'right-answer': 'Our answer to your request',
  acknowledgement: 'We have your request',
  'proof-needed': 'We need something from you',
  clarification: 'We have a question',
  extension: 'We need more time',
  progress: 'How far we are with your request',
  refusal: 'We cannot do what you asked',
  closure: 'Your request is closed',
};

/** The letter's one heading. */
export const letterTitle = (letter: Letter): string => titles[letter.kind];

/** What a letter says, from the first sentence to the last; the frame around it belongs to the renderers. */
export const letterContent = (letter: Letter): Block[] => edited(standardContent(letter), letter.edits ?? []);

/** What it says by itself, before anybody changed a word of it. */
export function standardContent(letter: Letter): Block[] {
  switch (letter.kind) {
    case 'access-answer':
      return accessAnswer(letter);
    case 'right-answer':
      return rightAnswer(letter);
    case 'acknowledgement':
      return acknowledgement(letter);
    case 'proof-needed':
      return proofNeeded(letter);
    case 'clarification':
      return clarification(letter);
    case 'extension':
      return extension(letter);
    case 'progress':
      return progress(letter);
    case 'refusal':
      return refusal(letter);
    case 'closure':
      return closure(letter);
  }
}
