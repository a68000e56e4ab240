import type { Actor } from '../../../machines/actors.ts';
import type { App } from '../../app.ts';
import { inHandByStore } from '../in-hand.ts';
import type { LoadedCase } from '../load-case.ts';
import { type DoubtList, doubtsOf } from './doubts.ts';

const { soFar, forget } = inHandByStore<DoubtList>();

/** Forgets lists that nobody came back for: one may be of a case that is destroyed. */
export const forgetDoubts = forget;

/**
 * The list of doubts for somebody who waits at a page: null where a large case takes longer, and is on its way. Told once, it
 * is worked out anew, since linked cases change too.
 */
export const doubtsSoFar = (app: App, who: Actor, loaded: LoadedCase): Promise<DoubtList | null> =>
  soFar(app, `${loaded.caseId} ${loaded.version} ${who.id}`, () => doubtsOf(app, who, loaded));
