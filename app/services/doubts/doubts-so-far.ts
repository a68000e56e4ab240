import type { Actor } from '../../../machines/actors.ts';
import type { App } from '../../app.ts';
import { InHand } from '../in-hand.ts';
import type { LoadedCase } from '../load-case.ts';
import { type DoubtList, doubtsOf } from './doubts.ts';

const inHand = new WeakMap<App['store'], InHand<DoubtList>>();

/** Forgets lists that nobody came back for: one may be of a case that is destroyed. */
export const forgetDoubts = (app: App): void => inHand.get(app.store)?.clear();

/** The list of doubts for somebody who waits at a page: null where a large case takes longer, and is on its way. */
export function doubtsSoFar(app: App, who: Actor, loaded: LoadedCase): Promise<DoubtList | null> {
  const working = inHand.get(app.store) ?? new InHand<DoubtList>();
  inHand.set(app.store, working);
  // Told once, it is worked out anew, since linked cases change too.
  return working.soFar(`${loaded.caseId} ${loaded.version} ${who.id}`, () => doubtsOf(app, who, loaded));
}
