import type { z } from 'zod';
import type { Actor } from '../../../../machines/actors.ts';
import type { CaseState } from '../../../../machines/case.ts';
import type { CaseEventType } from '../../../../machines/events.ts';
import type { CaseId } from '../../../../machines/ids.ts';
import type { Right } from '../../../../machines/people.ts';
import { type Refusal, refuse } from '../../../../machines/refusal.ts';
import type { App } from '../../../app.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import type { FormState } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import type { Profile } from '../../../profile.ts';
import type { Command } from '../../../services/act.ts';
import { type LinkingAct, performLinking } from '../../../services/case/linking-act.ts';
import { type CaseAct, perform } from '../../../services/case-act.ts';
import { commandFields } from '../command-fields.ts';

export type ActGroup = 'identity' | 'clock' | 'work' | 'answer' | 'ending';

export const actGroups: Record<ActGroup, string> = {
  identity: 'Who is asking',
  clock: 'Questions and time',
  work: 'Work and decision',
  answer: 'Approval and answer',
  ending: 'Ending the case',
};

/** What an act is done to, where a case has several: shown above its form. */
export interface ActedOn {
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  /** What the fields hold before anybody types. */
  readonly values: FormState['values'];
  /** Instead of those of the act, where what it is done to decides what is asked. */
  readonly fields?: readonly ActField[];
}

/** One act of the desk as a page: what it is called, what it explains, what it asks. */
export interface ActPage {
  readonly group: ActGroup;
  readonly title: string;
  readonly lead: readonly string[];
  readonly fields: readonly ActField[];
  /** Instead of them, where they depend on the body: its retention schedule, its systems. */
  readonly fieldsFor?: (body: Profile, state: CaseState) => readonly ActField[];
  /** What its fields hold before anybody types, where the case knows it already. */
  readonly valuesFor?: (state: CaseState, body: Profile) => FormState['values'];
  /** What stands above the fields, where somebody has to see it before they do this. */
  readonly shows?: (state: CaseState) => ActedOn['rows'];
  /** Instead of the fields, where the case decides what can be chosen. */
  readonly fieldsOf?: (state: CaseState) => readonly ActField[];
  readonly submit: string;
  readonly event: CaseEventType;
  /** The rights it belongs to; absent where it belongs to all. */
  readonly rights?: readonly Right[];
  /**
   * Finds what the act is done to (an item, a recipient, a duty) by the `of` of its address; null where that is not part
   * of the case. Such acts are offered beside what they are done to, not in the list of the case.
   */
  readonly on?: (state: CaseState, of: string, body: Profile) => ActedOn | null;
  /** The page of the case to go back to; its overview where absent. */
  readonly back?: 'work' | 'searches' | 'exemptions' | 'people' | 'documents' | 'consultations' | 'incidents';
  /** Reads the form and carries the act out; a form with faults comes back as it was typed. */
  readonly run: (app: App, actor: Actor, caseId: CaseId, request: Request) => Promise<ActRun>;
}

export type ActPages = Readonly<Record<string, ActPage>>;

export type ActRun =
  | { readonly done: true }
  | { readonly done: false; readonly form: FormState; readonly refusal: Refusal | null };

type Described = Omit<ActPage, 'event' | 'run'>;

/**
 * Why an act has no place in a case of this right, whatever its state; null where it has. The event of an act may belong to
 * every right while its form, and the words of it, belong to one: the outcome of a complaint is not the decision on a copy.
 */
export function otherRight({ rights, title }: ActPage, { request }: CaseState): Refusal | null {
  return (rights?.includes(request.context.right) ?? true)
    ? null
    : refuse(
        'other-right',
        `“${title}” is not done in a request of this kind. Go back to the case: it lists what can be done.`,
      );
}

/** The page of an act: the act says what it takes in and does, the page says it in words. */
export const page = <S extends z.ZodObject>(act: CaseAct<S>, described: Described): ActPage => ({
  ...described,
  event: act.event,
  run: running(act.input, (app, actor, command, input) => perform(app, actor, command, act, input)),
});

/** The page of an act that opens a case of another right out of this one. */
export const linkingPage = <S extends z.ZodObject>(act: LinkingAct<S>, described: Described): ActPage => ({
  ...described,
  event: 'case.linked',
  run: running(act.input, (app, actor, command, input) => performLinking(app, actor, command, act, input)),
});

/** The page of an act that reaches beyond this case; `event` decides whether it is offered. */
export const actedBy = <S extends z.ZodObject>(
  event: CaseEventType,
  input: S,
  act: (app: App, actor: Actor, command: Command, typed: z.output<S>) => Promise<{ readonly ok: true } | Refusal>,
  described: Described,
): ActPage => ({ ...described, event, run: running(input, act) });

/** Reads a form as its act takes it in, and hands it over; a form with faults comes back as it was typed. */
const running =
  <S extends z.ZodObject>(
    input: S,
    act: (app: App, actor: Actor, command: Command, typed: z.output<S>) => Promise<{ readonly ok: true } | Refusal>,
  ): ActPage['run'] =>
  async (app, actor, caseId, request) => {
    const command = await parseForm(request.clone(), commandFields);
    const typed = await typedForm(request.clone());
    const sent = await parseForm(request, input);
    if (!command.ok || !sent.ok)
      return { done: false, form: sent.ok ? typed : sent, refusal: command.ok ? null : stale };
    const { commandId, version } = command.value;
    const result = await act(app, actor, { caseId, commandId, expectedVersion: version }, sent.value);
    return result.ok ? { done: true } : { done: false, form: typed, refusal: result };
  };

export const stale = refuse(
  'stale',
  'This form is not complete. Load the page again and repeat what you wanted to do.',
);
