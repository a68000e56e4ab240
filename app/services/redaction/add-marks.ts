import { z } from 'zod';
import { box, mostAtOnce } from '../../../machines/documents/events.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { documentId, markId, pageId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { newId } from '../new-id.ts';

/** Marks as the workbench sends them; ids are made here. */
export const addMarks = caseAct({
  event: 'marks.added',
  input: z.object({
    marks: z
      .array(
        z.object({
          documentId,
          pageId,
          scope: z.enum(['words', 'box', 'page']),
          boxes: z.array(box).min(1).max(2000),
          words: z.string().max(2000).default(''),
          code: z.enum(exemptionCodes, 'Choose an exemption'),
          citation: z.string().trim().max(300).nullish(),
          term: z.string().max(200).nullish(),
        }),
      )
      .min(1)
      .max(mostAtOnce),
  }),
  plan: ({ marks }) => [
    {
      type: 'marks.added',
      marks: marks.map((mark) => ({
        ...mark,
        id: markId.parse(newId()),
        citation: mark.citation || null,
        term: mark.term ?? null,
      })),
    },
  ],
});
