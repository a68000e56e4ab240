import { z } from 'zod';
import { paces } from '../../../machines/kindness/events.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { maybe } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const paceForm = z.object({ commandId: commandField, pace: z.enum(paces), note: maybe() });

/** The requester asks to go slower, or says that they are ready again. It is no pause: no date moves. */
export const askOwnPace = (
  app: App,
  own: OwnCase,
  { commandId, pace, note }: z.infer<typeof paceForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () => [{ type: 'pace.asked', pace, note }]);
