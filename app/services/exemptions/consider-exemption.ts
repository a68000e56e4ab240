import { z } from 'zod';
import type { CaseState } from '../../../machines/case.ts';
import { informationKinds, notifyModes } from '../../../machines/exemptions/exemption.ts';
import { exemptionOf, isExemptionCode } from '../../../machines/exemptions/index.ts';
import { considerationId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const answer = z.enum(['yes', 'no']).optional();

/** The fields that hold the answers to the test, in the order of its questions. */
export const questionFields = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;

/** What somebody considers: an exemption by its code, or what was considered before, anew. */
export function consideredAs({ considered }: CaseState, of: string) {
  const before = considered.exemptions.find(({ id }) => id === of) ?? null;
  const code = before?.code ?? of;
  return isExemptionCode(code) ? { before, row: exemptionOf(code) } : null;
}

/** Answers the test of one exemption for one piece of information, and says how the requester is to be told. */
export const considerExemption = caseAct({
  event: 'exemption.considered',
  input: z.object({
    of: z.string().max(64),
    what: needed('Say what information this is about'),
    covers: choice(['part', 'request'], 'Choose how much of the request it covers'),
    about: z.enum(informationKinds, 'Choose what kind of information it is').optional(),
    q1: answer,
    q2: answer,
    q3: answer,
    q4: answer,
    q5: answer,
    reason: needed('Give the reasons for your answers'),
    evidence: maybe(20_000),
    citation: maybe(300),
    notify: z.enum(notifyModes, 'Choose how the requester is told'),
    reviewOn: maybeDay,
  }),
  plan: ({ of, what, covers, about, reason, evidence, citation, notify, reviewOn, ...given }, state) => {
    const found = consideredAs(state, of);
    if (!found) return refuse('gone', 'This exemption is not known. Load the case again.');
    const { before, row } = found;
    const kind = row.about ?? about;
    if (kind === undefined) return refuse('no-kind', 'Choose what kind of information it is.');
    const answers = row.test.flatMap(({ id, sentence }, index) => {
      const field = questionFields[index];
      const said = field === undefined ? undefined : given[field];
      return said === undefined ? [] : [{ id, question: sentence, isYes: said === 'yes' }];
    });
    return [
      {
        type: 'exemption.considered',
        considerationId: before?.id ?? considerationId.parse(newId()),
        code: row.code,
        ...{ covers, what, about: kind, answers, reason, evidence, notify, reviewOn },
        citation: citation || null,
      },
    ];
  },
});
