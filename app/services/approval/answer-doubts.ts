import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { doubtKey } from '../../../machines/looking/events.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import type { Doubt } from '../doubts/doubt.ts';
import { doubtsOf } from '../doubts/doubts.ts';
import { needed } from '../form-fields.ts';
import { readCase } from '../read-case.ts';

export const doubtsAnswer = z.object({
  doubts: z.array(doubtKey).min(1, 'Tick the places you looked at').max(5000),
  note: needed('Say why they may stay', 4000),
});

/**
 * Somebody looked at places of the list of doubts, and says why they may stay as they are. It stands with their name.
 * Only what is on the list now is answered: what has changed since it was shown is another doubt, and what nobody was
 * shown is on no list they sent.
 * @param alike what they have in common, where they are answered without being ticked one by one; of others none is
 * answered so
 */
export async function answerDoubts(
  app: App,
  actor: Actor,
  command: Command,
  { doubts, note }: z.output<typeof doubtsAnswer>,
  alike: string | null = null,
): Promise<Acted | Refusal> {
  const loaded = await readCase(app, actor, command.caseId);
  if (!loaded.ok) return loaded;
  if (loaded.commands.has(command.commandId)) return { ok: true, loaded, isRepeat: true };
  const { doubts: all } = await doubtsOf(app, actor, loaded);
  const isMeant = ({ blocks, like }: Doubt) => !blocks && (alike === null || like?.key === alike);
  const onList = new Set(all.filter(isMeant).map(({ key }) => key));
  const known = doubts.filter((key) => onList.has(key));
  return known.length === 0 ? gone : act(app, actor, command, () => [{ type: 'doubts.answered', doubts: known, note }]);
}

const gone = refuse(
  'doubts-gone',
  'These doubts are no longer on the list: what they were about has changed. Look at the list again, and answer what stands there now.',
);
