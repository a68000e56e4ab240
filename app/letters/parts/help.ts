import { t } from '../../language/t.ts';
import { type Block, list, open, paragraph, section } from '../blocks.ts';
import type { LetterHead } from '../letter.ts';

/** Where to ask, and who helps that is not us. */
export function whoCanHelp({ controller, reference, contact = null }: LetterHead): Block[] {
  const { phone, email, openingHours, support } = controller;
  return section(t`Who can help you?`, [
    ...(contact === null ? [] : [paragraph(askFor(contact))]),
    paragraph(
      t`Call us on ${phone} or write to ${email}.`,
      t`Someone is there: ${openingHours}.`,
      t`Please tell us your reference, ${reference}.`,
    ),
    ...open('standard', [paragraph(t`We can explain this letter, send it in another form, or read it with you.`)]),
    ...(support.length === 0
      ? []
      : [
          paragraph(t`These people do not work for us:`),
          list(support.map(({ what, text, href }) => `${what}: ${text}, ${href}`)),
        ]),
  ]);
}

const askFor = ({ name, role, phone }: NonNullable<LetterHead['contact']>): string =>
  name === null ? t`You can ask for ${role}, on ${phone}.` : t`You can ask for ${name}, ${role}, on ${phone}.`;
