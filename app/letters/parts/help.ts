import { type Block, list, open, paragraph, section } from '../blocks.ts';
import type { LetterHead } from '../letter.ts';

/** Where to ask, and who helps that is not us. */
export function whoCanHelp({ controller, reference }: LetterHead): Block[] {
  const { phone, email, openingHours, support } = controller;
  return section('Who can help you?', [
    paragraph(
      `Call us on ${phone} or write to ${email}.`,
      `Someone is there: ${openingHours}.`,
      `Please tell us your reference, ${reference}.`,
    ),
    ...open('standard', [paragraph('We can explain this letter, send it in another form, or read it with you.')]),
    ...(support.length === 0
      ? []
      : [
          paragraph('These people do not work for us:'),
          list(support.map(({ what, text, href }) => `${what}: ${text}, ${href}`)),
        ]),
  ]);
}
