import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { isComplaint } from '../../../machines/complaint/gates.ts';
import type { CaseEventType } from '../../../machines/events.ts';
import type { StaffId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { loadCase } from '../load-case.ts';

/** A request a complaint is about, and who had a hand in it. */
export interface ComplainedAbout {
  readonly reference: string;
  readonly workedOn: readonly StaffId[];
  readonly approvedBy: StaffId | null;
}

/** The requests a complaint is linked with as what it is about; none in cases of other rights. */
export async function complainedAbout(app: App, state: CaseState): Promise<readonly ComplainedAbout[]> {
  if (!isComplaint(state)) return [];
  const references = state.work.links.flatMap(({ why, reference }) =>
    why === 'complaint-about-it' ? [reference] : [],
  );
  const found = await Promise.all(
    references.map(async (reference) => {
      const id = await app.store.reference(reference);
      const loaded = id && (await loadCase(app, id));
      if (!loaded) return [];
      const { contributors, approval } = loaded.state.record;
      return [{ reference, workedOn: contributors, approvedBy: approval?.by.kind === 'staff' ? approval.by.id : null }];
    }),
  );
  return found.flat();
}

const deciding: readonly CaseEventType[] = ['decision.recorded', 'request.refused'];

/**
 * Nobody judges a complaint about their own work: who worked on the request does neither decide nor approve, and who
 * approved its answer does not decide. It stands at the one door, since no case knows the people of another.
 */
export async function ownWorkObstacle(
  app: App,
  who: Actor,
  state: CaseState,
  types: readonly CaseEventType[],
): Promise<Refusal | null> {
  const decides = types.some((type) => deciding.includes(type));
  if (who.kind !== 'staff' || !isComplaint(state) || !(decides || types.includes('approval.given'))) return null;
  const own = (await complainedAbout(app, state)).find(
    ({ workedOn, approvedBy }) => workedOn.includes(who.id) || (decides && approvedBy === who.id),
  );
  return own
    ? refuse(
        'own-work',
        `You worked on ${own.reference}, which this complaint is about, so someone else has to ${decides ? 'decide' : 'approve'} it.`,
      )
    : null;
}
