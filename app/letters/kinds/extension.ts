import { dayInWords } from '../../language/dates.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { ExtensionNotice } from '../letter.ts';
import { howTheDateCameAbout } from '../parts/due-date.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

const reasons = {
  complexity: 'Your request is complex.',
  'number-of-requests': 'You have made several requests.',
} as const;

/** The notice of an extension with its reasons (Art 12A(3)–(4)). */
export function extension(letter: ExtensionNotice): Block[] {
  const { reason, explanation, date } = letter;
  return [
    paragraph(
      t`We need more time to answer your request. We are sorry to keep you waiting.`,
      date.dueOn === null ? t`We will tell you the new date.` : t`We will answer by ${dayInWords(date.dueOn)}.`,
    ),
    ...section(t`Why do we need more time?`, [
      paragraph(
        inOwnLanguage(reasons[reason]),
        t`The law allows us up to two more months for this. (UK GDPR Article 12A(3).)`,
      ),
      ...paragraphs(explanation),
    ]),
    ...section(t`Do you need to do anything?`, [
      paragraph(t`No. If you need something sooner, tell us what it is. We send it first if we can.`),
    ]),
    ...howTheDateCameAbout(letter, date),
    ...remedies(letter, true),
    ...whoCanHelp(letter),
  ];
}
