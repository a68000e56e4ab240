import { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { type Acted, act, type Command } from './act.ts';
import { needed } from './form-fields.ts';

export const complainedRequestForm = z.object({ reference: needed('Enter the reference of the request', 60) });

/**
 * Links a complaint with the request it is about, on both sides. Whoever does it has to be allowed to read that request;
 * a reference that is none and one of a case they may not read are told apart, as the list of cases does.
 */
export async function nameComplainedRequest(
  app: App,
  actor: Actor,
  command: Command,
  { reference }: z.output<typeof complainedRequestForm>,
): Promise<Acted | Refusal> {
  const caseId = await app.store.reference(reference);
  const row = caseId === null ? null : await app.store.caseRow(caseId);
  if (caseId === null || row === null) return refuse('not-found', 'There is no case with this reference.');
  if (caseId === command.caseId) return refuse('same-case', 'This is the reference of the complaint itself.');
  const own = await app.store.caseRow(command.caseId);
  if (own === null) return refuse('not-found', 'There is no such case.');
  const linkTo = (other: string) => ({
    type: 'case.linked' as const,
    reference: other,
    why: 'complaint-about-it' as const,
  });
  const back = await act(app, actor, { caseId, commandId: `named:${command.commandId}` }, ({ work }) =>
    work.links.some((link) => link.reference === own.reference) ? [] : [linkTo(own.reference)],
  );
  if (!back.ok) return back;
  return act(app, actor, command, ({ work }) =>
    work.links.some((link) => link.reference === row.reference) ? [] : [linkTo(row.reference)],
  );
}
