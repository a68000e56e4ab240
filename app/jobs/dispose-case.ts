import { caseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { disposeCase } from '../services/disposal/dispose-case.ts';
import type { ClaimedItem } from './outbox.ts';

/** Destroys a case when the time to stop it is over. Its own row of the outbox goes with it. */
export async function disposeOfCase(app: App, item: Pick<ClaimedItem, 'caseId'>): Promise<void> {
  const became = await disposeCase(app, caseId.parse(item.caseId));
  app.log.info('disposal', { became });
}
