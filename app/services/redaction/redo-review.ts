import type { Actor } from '../../../machines/actors.ts';
import { inTheWayOfRedo } from '../../../machines/documents/undo.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command } from '../act.ts';
import { changedBy } from './changed-by.ts';
import { actUnlessInTheWay } from './in-the-way.ts';

/**
 * Does again what the person themselves undid last, however long ago. Where a colleague changed the very mark or decision
 * since, nothing is done, and they are named.
 */
export const redoReview = (app: App, actor: Actor, command: Command): Promise<Acted | Refusal> =>
  actUnlessInTheWay(app, actor, command, ({ file }) => {
    const since = inTheWayOfRedo(file, actor.id);
    return since ? changedBy(file, since, actor.id, 'redo') : [{ type: 'review.redone' as const }];
  });
