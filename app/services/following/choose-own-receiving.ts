import { z } from 'zod';
import { receivingWays } from '../../../machines/people.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { choice, maybe } from '../form-fields.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const receivingForm = z.object({
  commandId: commandField,
  way: choice(receivingWays, 'Select how you would like to get our answer'),
  address: maybe(500),
});

/** The requester chooses how to get the answer, until it has gone out. */
export const chooseOwnReceiving = (
  app: App,
  own: OwnCase,
  { commandId, way, address }: z.infer<typeof receivingForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () => [
    { type: 'receiving.chosen', way, address: address === '' ? null : address },
  ]);
