import { type CaseState, decide, fold, open } from '../../machines/case.ts';
import type { Effect } from '../../machines/effects.ts';
import type { CaseEvent, CaseEventType, RequestReceived } from '../../machines/events.ts';
import type { Refusal } from '../../machines/refusal.ts';
import { day, happens, pagesOf, received, type Said } from './made-up.ts';

export type Step = CaseEventType | readonly [CaseEventType, Said];

export interface Played {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
}

const toEvent = (step: Step): CaseEvent => (typeof step === 'string' ? happens(step) : happens(...step));

/** Lives a case through some steps; a step that is refused fails the test with its sentence. */
export function play(first: RequestReceived, ...steps: readonly Step[]): Played {
  const opened = open(first);
  return playOn({ state: opened.next, events: [first], effects: opened.effects }, ...steps);
}

export function playOn(before: Played, ...steps: readonly Step[]): Played {
  return steps.reduce<Played>((so, step) => {
    const event = toEvent(step);
    const result = decide(so.state, event);
    if (!result.ok) throw new Error(`${event.type}: ${result.code}: ${result.sentence}`);
    return { state: result.next, events: [...so.events, event], effects: [...so.effects, ...result.effects] };
  }, before);
}

/** Why a step is refused; fails where it is accepted. */
export function refusal(before: Played, step: Step): Refusal {
  const result = decide(before.state, toEvent(step));
  if (result.ok) throw new Error(`${typeof step === 'string' ? step : step[0]} was accepted`);
  return result;
}

/** The effects of the last step alone, as `template → to` for mails. */
export const mailsOf = (before: Played, step: Step): string[] =>
  mails(playOn({ ...before, effects: [] }, step).effects);

export const mails = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'mail' ? [`${effect.template} → ${effect.to}`] : []));

export const refold = (played: Played): CaseState => fold(played.events);

/** The steps that lead from the receipt of an access request to the named point, everything in order. */
export const documentRead: readonly Step[] = ['document.added', 'document.paged', 'document.read'];
export const readyToSend: readonly Step[] = ['search.recorded', ...documentRead, 'page.decided', 'decision.recorded'];
/** What shows who asks where it takes most: met in person, and questions from the records answered. */
export const provenTwice: readonly Step[] = [
  'identity.checked',
  ['identity.checked', { checkId: 'check-2', kind: 'knowledge' }],
  'identity.confirmed',
];
export const approved: readonly Step[] = [
  'identity.checked',
  'identity.confirmed',
  ...readyToSend,
  'approval.requested',
  'answer.built',
  'approval.given',
];
export const answered: readonly Step[] = [...approved, 'answer.released'];

/** A request with three documents, all read and decided, of which some can be answered in stages. */
export const threeDocuments: readonly Step[] = [
  'identity.confirmed',
  'search.recorded',
  ...['school', 'home', 'health'].flatMap((documentId): Step[] => [
    ['document.added', { documentId }],
    ['document.read', { documentId, pages: pagesOf(documentId) }],
    ['page.decided', { pages: pagesOf(documentId).map(({ id }) => ({ documentId, pageId: id })) }],
  ]),
];
/** A decision up to its approval, whichever time it is built. */
export const approvedAs = (round: number): Step[] => [
  'decision.recorded',
  'approval.requested',
  ['answer.built', { round }],
  'approval.given',
];
/** One document planned, approved and released as a stage. */
export function stageSent(number: number, document: string, said: Said = {}): Step[] {
  const rest = { rest: 'The rest', expectedOn: day('2026-03-20') };
  return [
    ['stage.planned', { documents: [document], ...rest }],
    ...approvedAs(number),
    ['answer.released', { ...said, stage: { number, ...rest } }],
  ];
}

export const aRequest = (...steps: readonly Step[]): Played => play(received(), ...steps);
