import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { type PageDecision, pageDecision } from '../../../machines/documents/events.ts';
import type { CaseFile } from '../../../machines/file.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command } from '../act.ts';
import { decidePages } from './decide-pages.ts';
import { actUnlessInTheWay, type InTheWay } from './in-the-way.ts';
import { type SeenDecision, unseenDecision } from './unseen-decision.ts';

/** One page, what is decided on it, and how it stood before whoever decides. */
export const seenDecision = z.object({
  ...decidePages.input.shape,
  pages: decidePages.input.shape.pages.max(1),
  /** What they saw decided; null where they saw it undecided. */
  was: pageDecision.nullable(),
});

/**
 * Decides what becomes of one page. A mark of one officer leaves those of another, but a decision takes the place of
 * the last one: where a colleague decided since, and whoever decides now has not seen it, nothing is changed, and the
 * colleague is named.
 */
export const decideSeen = (
  app: App,
  actor: Actor,
  command: Command,
  { was, ...input }: z.output<typeof seenDecision>,
): Promise<Acted | Refusal> =>
  actUnlessInTheWay(
    app,
    actor,
    command,
    (state, today) =>
      standsInTheWay(
        state.file,
        input.pages.map(({ pageId }) => ({ pageId, was })),
        actor.id,
      ) ?? decidePages.plan(input, state, today, app.profile),
  );

const did: Record<PageDecision, string> = {
  release: 'to release this page',
  redact: 'to redact this page',
  withhold: 'to withhold this page',
  duplicate: 'that this page is a duplicate',
  'out-of-scope': 'that this page is out of scope',
};

function standsInTheWay(file: CaseFile, seen: readonly SeenDecision[], who: Actor['id']): InTheWay | null {
  const unseen = unseenDecision(file, seen, who);
  if (!unseen) return null;
  const sentence = (name: string) =>
    `${name} has decided ${did[unseen.decision]}, which you had not seen, so nothing was changed. Decide again if yours is to stand.`;
  return { code: 'decided-meanwhile', by: unseen.by, sentence };
}
