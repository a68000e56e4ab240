import type { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Command, changed, stillHolds } from '../act.ts';
import { loadCase } from '../load-case.ts';
import { type LinkedCase, type OpenedLinked, openLinkedCase } from './open-linked-case.ts';

/** One way to open a case of another right out of this one with one form: what it takes in, and the case it opens. */
export interface LinkingAct<S extends z.ZodObject> {
  readonly input: S;
  readonly opens: (input: z.output<S>, state: CaseState, today: CivilDate) => LinkedCase | Refusal;
}

export const linkingAct = <S extends z.ZodObject>(definition: LinkingAct<S>): LinkingAct<S> => definition;

/** Carries it out: the new case, both links, and what is settled by it. */
export async function performLinking<S extends z.ZodObject>(
  app: App,
  actor: Actor,
  command: Command,
  { opens }: LinkingAct<S>,
  input: z.output<S>,
): Promise<OpenedLinked | Refusal> {
  const loaded = await loadCase(app, command.caseId);
  if (!loaded) return refuse('not-found', 'There is no such case.');
  if (!loaded.commands.has(command.commandId) && !stillHolds(loaded, command.expectedVersion)) return changed;
  const linked = opens(input, loaded.state, londonDate(app.clock.now()));
  return 'ok' in linked ? linked : openLinkedCase(app, actor, command, linked);
}
