import type { Actor } from '../../../machines/actors.ts';
import { addDays } from '../../../machines/dates.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { loadCase } from '../load-case.ts';
import { whyKept } from './linked-hold.ts';

/** The word of a second person, not the one who proposed it. From then on a time runs in which anybody of the team can stop it. */
export async function agreeDisposal(app: App, actor: Actor, command: Command): Promise<Acted | Refusal> {
  const loaded = await loadCase(app, command.caseId);
  const why = loaded && (await whyKept(app, loaded.state));
  if (why) return why;
  const { waitDays } = app.profile.disposal;
  return act(app, actor, command, (_state, today) => [
    { type: 'disposal.agreed', waitsUntil: addDays(today, waitDays) },
  ]);
}
