import { dateInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, section } from '../blocks.ts';
import type { Stage } from '../letter.ts';

/** Where the answer comes in stages: which one this is, what came before it, what is still to come and when. */
export function inStages(stage: Stage | null): Block[] {
  if (stage === null) return [];
  const { number, next, before } = stage;
  const sent = before.map((one) => t`Stage ${one.number} of our answer went out on ${dateInWords(one.on)}.`);
  return section(t`Is this all of it?`, [
    paragraph(
      next === null
        ? t`This is stage ${number} of our answer, and the last.`
        : t`This is stage ${number} of our answer.`,
      ...sent,
    ),
    ...(next === null
      ? []
      : [
          ...paragraphs(t`Still to come: ${next.rest}`),
          paragraph(t`We expect to send it by ${dateInWords(next.expectedOn)}.`, t`You need not ask again.`),
        ]),
    paragraph(t`The page numbers begin anew in each stage.`),
  ]);
}
