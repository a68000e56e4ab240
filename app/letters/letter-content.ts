import { spokenIn } from '../language/speaker.ts';
import { inOwnLanguage } from '../language/t.ts';
import type { Block } from './blocks.ts';
import { type Edit, edited } from './edits.ts';
import { accessAnswer } from './kinds/access-answer.ts';
import { acknowledgement } from './kinds/acknowledgement.ts';
import { apology } from './kinds/apology.ts';
import { clarification } from './kinds/clarification.ts';
import { closure } from './kinds/closure.ts';
import { complaintAcknowledgement, complaintAnswer, complaintProgress } from './kinds/complaint.ts';
import { extension } from './kinds/extension.ts';
import { incident } from './kinds/incident.ts';
import { progress } from './kinds/progress.ts';
import { proofNeeded } from './kinds/proof-needed.ts';
import { refusal } from './kinds/refusal.ts';
import { restrictionEnd } from './kinds/restriction-end.ts';
import { rightAnswer } from './kinds/right-answer.ts';
import { type Letter, languageOf } from './letter.ts';

const titles: Readonly<Record<Exclude<Letter['kind'], 'written'>, string>> = {
  'access-answer': 'Our answer to your request',
  'right-answer': 'Our answer to your request',
  'complaint-answer': 'Our answer to your complaint',
  'complaint-acknowledgement': 'We have your complaint',
  'complaint-progress': 'How your complaint is going',
  acknowledgement: 'We have your request',
  'proof-needed': 'We need something from you',
  clarification: 'We have a question',
  extension: 'We need more time',
  apology: 'We are late',
  incident: 'Something went wrong with personal information',
  progress: 'How far we are with your request',
  refusal: 'We cannot do what you asked',
  closure: 'Your request is closed',
  'restriction-end': 'We are going to use your information again',
};

/** Titles of answers that go to somebody who did not ask. */
const titlesToAnother: Readonly<Partial<typeof titles>> = {
  'access-answer': 'Our answer to a request',
  'right-answer': 'Our answer to a request',
  'complaint-answer': 'Our answer to a complaint',
  refusal: 'We cannot do what was asked',
};

/** The letter's one heading, in the letter's language. */
export function letterTitle(letter: Letter): string {
  if (letter.kind === 'written') return letter.title;
  const asked = titles[letter.kind];
  const title = (letter.askedBy ?? null) === null ? asked : (titlesToAnother[letter.kind] ?? asked);
  return spokenIn(languageOf(letter), () => inOwnLanguage(title));
}

/** The letter with what the officer changed of its words, and no trace of the words that stood there before. */
export function asWritten(letter: Letter, edits: readonly Edit[]): Letter {
  if (edits.length === 0) return letter;
  const { reference, writtenOn, addressee, about, right, signedBy, controller, print, language, contact } = letter;
  return {
    ...{ reference, writtenOn, addressee, about, right, signedBy, controller },
    ...(print && { print }),
    ...(language && { language }),
    ...(contact && { contact }),
    kind: 'written',
    title: letterTitle(letter),
    blocks: edited(letterContent(letter), edits),
  };
}

/**
 * What a letter says, from the first sentence to the last, in its own language whoever reads it; the frame around it
 * belongs to the renderers.
 */
export const letterContent = (letter: Letter): Block[] => spokenIn(languageOf(letter), () => contentOf(letter));

function contentOf(letter: Letter): Block[] {
  switch (letter.kind) {
    case 'access-answer':
      return accessAnswer(letter);
    case 'right-answer':
      return rightAnswer(letter);
    case 'complaint-answer':
      return complaintAnswer(letter);
    case 'complaint-acknowledgement':
      return complaintAcknowledgement(letter);
    case 'complaint-progress':
      return complaintProgress(letter);
    case 'acknowledgement':
      return acknowledgement(letter);
    case 'proof-needed':
      return proofNeeded(letter);
    case 'clarification':
      return clarification(letter);
    case 'extension':
      return extension(letter);
    case 'apology':
      return apology(letter);
    case 'incident':
      return incident(letter);
    case 'progress':
      return progress(letter);
    case 'refusal':
      return refusal(letter);
    case 'closure':
      return closure(letter);
    case 'restriction-end':
      return restrictionEnd(letter);
    case 'written':
      return [...letter.blocks];
  }
}
