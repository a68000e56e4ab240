import { setTimeout } from 'node:timers/promises';
import type { Actor } from '../../../machines/actors.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { type DoubtList, doubtsOf } from './doubts.ts';

const patienceMs = 4000;

/** What is being worked out, by case, its version and who asks: who loads the page again waits for the same work. */
const working = new WeakMap<App['store'], Map<string, Promise<DoubtList>>>();

/**
 * The list of doubts for somebody who waits at a page: null where a large case takes longer, and is on its way. Once told, it is
 * worked out anew, since linked cases change too.
 */
export async function doubtsSoFar(app: App, who: Actor, loaded: LoadedCase): Promise<DoubtList | null> {
  const inHand = working.get(app.store) ?? new Map<string, Promise<DoubtList>>();
  working.set(app.store, inHand);
  const key = `${loaded.caseId} ${loaded.version} ${who.id}`;
  const work = inHand.get(key) ?? doubtsOf(app, who, loaded);
  inHand.set(key, work);
  // Whoever waits hears of the fault; the next one tries again.
  work.catch(() => inHand.delete(key));
  const list = await Promise.race([work, setTimeout(patienceMs, null)]);
  if (list !== null) inHand.delete(key);
  return list;
}
