import { z } from 'zod';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { maybe } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const withdrawForm = z.object({
  commandId: commandField,
  sure: z.literal('yes', 'Select yes if you want to stop this request'),
  reason: maybe(),
});

/** Takes back one request; the linked ones of the same sending go on. */
export const withdrawOwnRequest = (
  app: App,
  own: OwnCase,
  { commandId, reason }: z.infer<typeof withdrawForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () => [{ type: 'request.withdrawn', reason }]);
