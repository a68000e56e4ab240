import { z } from 'zod';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { needed } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const answerQuestionForm = z.object({ commandId: commandField, answer: needed('Write your answer') });

/** Answers what the team asked. Where the clock stood still for it, it runs again from today (UK GDPR Art 12A(6)). */
export const answerQuestion = (
  app: App,
  own: OwnCase,
  { commandId, answer }: z.infer<typeof answerQuestionForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () => [{ type: 'clarification.answered', answer }]);
