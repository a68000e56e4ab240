import { dateInWords } from '../language/dates.ts';
import { spokenIn } from '../language/speaker.ts';
import { t } from '../language/t.ts';
import { type Letter, languageOf } from './letter.ts';

/** What stands around the content of a letter, in the letter's language. */
export interface FrameWords {
  /** Of the file: nothing but the reference. */
  readonly title: string;
  readonly reference: string;
  readonly date: string;
  readonly greeting: string;
  readonly closing: string;
  readonly confidential: string;
  /** At the foot of a page. */
  readonly foot: (page: number, of: number) => string;
}

export const frameWords = (letter: Letter): FrameWords =>
  spokenIn(languageOf(letter), () => {
    const { reference, writtenOn, addressee } = letter;
    const places = { page: '{page}', of: '{of}' };
    const foot = t`Your reference: ${reference} – private and confidential – page ${places.page} of ${places.of}`;
    return {
      title: t`Letter ${reference}`,
      reference: t`Your reference:`,
      date: dateInWords(writtenOn),
      greeting: t`Dear ${addressee.name}`,
      closing: t`Yours sincerely`,
      confidential: t`Private and confidential – addressee only`,
      // Filled when the pages have been counted, by whoever draws them: nobody speaks a language there.
      foot: (page, of) => foot.replace(places.page, String(page)).replace(places.of, String(of)),
    };
  });
