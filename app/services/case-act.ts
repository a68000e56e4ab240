import type { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import type { CivilDate } from '../../machines/dates.ts';
import type { CaseEventType } from '../../machines/events.ts';
import type { Refusal } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { type Acted, act, type Command, type EventDraft } from './act.ts';

/** One thing staff can do to a case with one form: what it takes in, and the events it becomes. */
export interface CaseAct<Input> {
  /** The event whose rules decide whether the act is offered. */
  readonly event: CaseEventType;
  /** The form's fields; the error messages are the ones people read. */
  readonly input: z.ZodType<Input>;
  readonly plan: (input: Input, state: CaseState, today: CivilDate) => readonly EventDraft[] | Refusal;
}

export const caseAct = <Input>(definition: CaseAct<Input>): CaseAct<Input> => definition;

/** Carries an act out through the one door. */
export const perform = <Input>(
  app: App,
  actor: Actor,
  command: Command,
  { plan }: CaseAct<Input>,
  input: Input,
): Promise<Acted | Refusal> => act(app, actor, command, (state, today) => plan(input, state, today));
