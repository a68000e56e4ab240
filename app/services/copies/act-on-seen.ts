import type { Actor } from '../../../machines/actors.ts';
import type { CaseFile } from '../../../machines/file.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command, Plan } from '../act.ts';
import { actUnlessInTheWay, type InTheWay } from '../redaction/in-the-way.ts';
import { type SeenDecision, unseenDecision } from '../redaction/unseen-decision.ts';

/**
 * Acts on copies as somebody saw them. Where a colleague decided on one of them since, also while the act is under way,
 * nothing is changed, and they are named.
 */
export const actOnSeen = (
  app: App,
  actor: Actor,
  command: Command,
  seen: readonly SeenDecision[],
  plan: Plan,
): Promise<Acted | Refusal> =>
  actUnlessInTheWay(
    app,
    actor,
    command,
    (state, today) => standsInTheWay(state.file, seen, actor.id) ?? plan(state, today),
  );

function standsInTheWay(file: CaseFile, seen: readonly SeenDecision[], who: Actor['id']): InTheWay | null {
  const unseen = unseenDecision(file, seen, who);
  if (!unseen) return null;
  const place = `page ${unseen.page.number} of “${unseen.document.name}”`;
  const sentence = (name: string) => `${name} has decided on ${place} since. Look again, then choose.`;
  return { code: 'decided-meanwhile', by: unseen.by, sentence };
}
