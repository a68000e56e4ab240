import { t } from '../../language/t.ts';
import { address, type Block, open, paragraph, paragraphs, section } from '../blocks.ts';
import type { IncidentLetter } from '../letter.ts';
import { whoCanHelp } from '../parts/help.ts';
import { remedies } from '../parts/remedies.ts';

/** That personal information went where it should not have: what happened, what it may mean, what was done (UK GDPR Art 34(2)). */
export function incident(letter: IncidentLetter): Block[] {
  const { happened, consequences, measures, advice, controller } = letter;
  const { dpo } = controller;
  return [
    paragraph(
      t`Something went wrong with personal information in your request. We are sorry.`,
      t`The law says that we must tell you. (UK GDPR Article 34.)`,
    ),
    ...section(t`What happened?`, open('own', paragraphs(happened))),
    ...section(t`What could this mean for you?`, open('own', paragraphs(consequences))),
    ...section(t`What have we done about it?`, open('own', paragraphs(measures))),
    ...section(t`What can you do?`, open('own', paragraphs(advice))),
    ...section(t`Who can tell you more?`, [
      paragraph(t`Our data protection officer can tell you more about this.`),
      address([dpo.name, ...dpo.address.filter((line) => line !== dpo.name), dpo.email]),
    ]),
    ...remedies(letter, true),
    ...whoCanHelp(letter),
  ];
}
