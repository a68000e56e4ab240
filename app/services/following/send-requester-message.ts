import { z } from 'zod';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { needed } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const requesterMessageForm = z.object({ commandId: commandField, body: needed('Write your message') });

/** Sends the team a message; whoever works on the case is told by e-mail that one is waiting. */
export const sendRequesterMessage = (
  app: App,
  own: OwnCase,
  { commandId, body }: z.infer<typeof requesterMessageForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () => [{ type: 'message.sent', body, files: [] }]);
