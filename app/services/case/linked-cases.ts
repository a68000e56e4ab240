import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { EventOf } from '../../../machines/events.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { isByHand } from '../../../machines/linking/by-hand.ts';
import { linkedReferences } from '../../../machines/linking/gates.ts';
import type { App } from '../../app.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { readingObstacle } from '../read-case.ts';

export interface LinkedOne {
  readonly reference: string;
  /** Null once the other case has been destroyed. */
  readonly caseId: CaseId | null;
  /** How the two belong together. Asked in one sending, there is no event that says so. */
  readonly links: readonly Pick<EventOf<'case.linked'>, 'why' | 'reason'>[];
  readonly isByHand: boolean;
  /** The other case, for somebody who may read it now; else only that it is there. */
  readonly other: LoadedCase | null;
}

/** The cases this one belongs with, as far as somebody may see them: the reading rule of each holds for each. */
export async function linkedCases(app: App, who: Actor, state: CaseState): Promise<readonly LinkedOne[]> {
  const today = londonDate(app.clock.now());
  const { received } = state.record;
  return Promise.all(
    linkedReferences(state).map(async (reference) => {
      const links = state.work.links.filter((link) => link.reference === reference);
      const id = await app.store.reference(reference);
      const loaded = id && (await loadCase(app, id));
      return {
        reference,
        caseId: loaded ? loaded.caseId : null,
        links: [
          ...(received.linked.includes(reference) && links.length === 0 ? [{ why: 'asked-together' as const }] : []),
          ...links.map(({ why, reason }) => ({ why, reason })),
        ],
        isByHand: links.some(isByHand),
        other: loaded && readingObstacle(loaded.state, who, today) === null ? loaded : null,
      };
    }),
  );
}
