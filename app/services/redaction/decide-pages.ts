import { z } from 'zod';
import { mostAtOnce, pageDecision } from '../../../machines/documents/events.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { documentId, pageId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';

/** Decides what becomes of pages: release, redact, withhold, duplicate, out of scope. */
export const decidePages = caseAct({
  event: 'page.decided',
  input: z.object({
    pages: z.array(z.object({ documentId, pageId })).min(1, 'Choose the pages').max(mostAtOnce),
    decision: pageDecision,
    code: z.enum(exemptionCodes).nullish(),
    citation: z.string().trim().max(300).nullish(),
  }),
  plan: ({ pages, decision, code, citation }) => [
    { type: 'page.decided', pages, decision, code: code ?? null, citation: citation || null },
  ],
});
