import type { Letter } from '../../letters/letter.ts';
import { renderLetterPdf } from '../../letters/render-letter.tsx';

/** A letter on the way to an answer as PDF bytes. It is kept nowhere: the case says the same whenever it is asked for. */
export const noticePdf = (letter: Letter): Promise<Uint8Array> => renderLetterPdf(letter);

/** The same letter in 18 point. */
export const inLargePrint = (letter: Letter): Letter => ({ ...letter, print: 'large' });
