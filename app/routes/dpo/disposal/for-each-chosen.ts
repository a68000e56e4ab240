import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../../../machines/actors.ts';
import { caseId } from '../../../../machines/ids.ts';
import type { Refusal } from '../../../../machines/refusal.ts';
import type { App } from '../../../app.ts';
import type { FieldError, FormState } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import type { Acted, Command } from '../../../services/act.ts';
import { commandField } from '../../../services/form-command.ts';

const form = z.object({
  commandId: commandField,
  cases: z.array(caseId, 'Choose at least one case').min(1, 'Choose at least one case').max(100),
});

type One = (app: App, actor: Actor, command: Command) => Promise<Acted | Refusal>;

export type Chosen =
  | { readonly ok: true; readonly done: number; readonly refused: readonly string[] }
  | { readonly ok: false; readonly form: FormState };

/** Does one thing to every case that was ticked. One that is refused says why and does not keep the others back. */
export async function forEachChosen(request: Request, app: App, actor: Actor, one: One): Promise<Chosen> {
  const sent = await parseForm(request, form);
  if (!sent.ok) return { ok: false, form: sent };
  const refused: string[] = [];
  for (const id of sent.value.cases) {
    const result = await one(app, actor, { caseId: id, commandId: `${sent.value.commandId}:${id}`.slice(0, 128) });
    if (result.ok) continue;
    const row = await app.store.caseRow(id);
    refused.push(`${row?.reference ?? 'A case'}: ${result.sentence}${result.citation ? ` (${result.citation})` : ''}`);
  }
  return { ok: true, done: sent.value.cases.length - refused.length, refused };
}

/** What was refused, as the errors of the page. */
export const refusals = (refused: readonly string[]): FieldError[] =>
  refused.map((message) => ({ field: 'cases', message }));

export const newCommandId = (): string => randomUUID();
