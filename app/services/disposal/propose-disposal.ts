import type { Actor } from '../../../machines/actors.ts';
import { keptUntilOf } from '../../../machines/disposal/keeping.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { loadCase } from '../load-case.ts';
import { keepingRules } from './keeping-rules.ts';
import { whyKept } from './linked-hold.ts';

/**
 * The data protection officer's word that a case can be destroyed, with the line of the schedule it rests on as it stands today.
 * Refused while something holds it, or its time is not over.
 */
export async function proposeDisposal(app: App, actor: Actor, command: Command): Promise<Acted | Refusal> {
  const loaded = await loadCase(app, command.caseId);
  const why = loaded && (await whyKept(app, loaded.state));
  if (why) return why;
  const rules = keepingRules(app.profile);
  return act(app, actor, command, (state) => {
    const kept = keptUntilOf(state, rules);
    return kept
      ? [{ type: 'disposal.proposed', rule: kept.rule, keptUntil: kept.until }]
      : refuse('open', 'Only a closed case can be destroyed. This one is not closed.', 'DPA 2018 s.173');
  });
}
