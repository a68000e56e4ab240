import type { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import type { CivilDate } from '../../machines/dates.ts';
import type { CaseEventType } from '../../machines/events.ts';
import type { Refusal } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import type { Profile } from '../profile.ts';
import { type Acted, act, type Command, type EventDraft } from './act.ts';

/** One thing staff can do to a case with one form: what it takes in, and the events it becomes. */
export interface CaseAct<S extends z.ZodObject> {
  /** The event whose rules decide whether the act is offered. */
  readonly event: CaseEventType;
  /** The form's fields; the error messages are the ones people read. */
  readonly input: S;
  readonly plan: (
    input: z.output<S>,
    state: CaseState,
    today: CivilDate,
    profile: Profile,
  ) => readonly EventDraft[] | Refusal;
}

export const caseAct = <S extends z.ZodObject>(definition: CaseAct<S>): CaseAct<S> => definition;

/** Carries an act out through the one door. */
export const perform = <S extends z.ZodObject>(
  app: App,
  actor: Actor,
  command: Command,
  { plan }: CaseAct<S>,
  input: z.output<S>,
): Promise<Acted | Refusal> => act(app, actor, command, (state, today) => plan(input, state, today, app.profile));
