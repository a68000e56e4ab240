import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

/** Notes that the requester has seen what the team wrote. Nothing happens where there was nothing new. */
export async function markMessagesRead(app: App, own: OwnCase): Promise<void> {
  if (!own.state.record.hasUnreadForRequester) return;
  const command = requesterCommand(own, `read:${own.version}`);
  await act(app, own.actor, command, ({ record }) => (record.hasUnreadForRequester ? [{ type: 'messages.read' }] : []));
}
