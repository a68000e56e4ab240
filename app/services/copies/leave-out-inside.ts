import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { pageDecision } from '../../../machines/documents/events.ts';
import { documentId, pageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { readCase } from '../read-case.ts';
import { actOnSeen } from './act-on-seen.ts';
import { caseThreads, insideKey } from './case-threads.ts';
import { leftOut } from './leave-out.ts';

const insideThread = z.object({
  short: documentId,
  long: documentId,
  /** It is left out, or it is said not to be inside the longer one. */
  what: z.enum(['leave-out', 'none']),
  /** How its pages stood before whoever decides. */
  seen: z
    .array(z.object({ pageId, was: pageDecision.nullable() }))
    .max(10_000)
    .readonly(),
});

/** Leaves an e-mail out that stands whole inside a longer one, or says that it does not. What came with it stays. */
export async function settleInside(
  app: App,
  actor: Actor,
  command: Command,
  { short, long, what, seen }: z.output<typeof insideThread>,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const found = (await caseThreads(app, read)).find((one) => one.short.id === short && one.long.id === long);
  const [first] = found?.short.pages ?? [];
  if (!found || !first) return refuse('no-thread', 'This e-mail is not found inside the other. Load the page again.');
  if (what === 'none') {
    const suggestions = [{ documentId: short, pageId: first.id, key: insideKey(long) }];
    return act(app, actor, command, () => [{ type: 'suggestions.rejected', suggestions }]);
  }
  return actOnSeen(app, actor, command, seen, ({ file }) => {
    const event = leftOut(file, found.pages);
    return 'ok' in event ? event : [event];
  });
}
