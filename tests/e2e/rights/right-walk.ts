import type { Asker } from '../asking.ts';
import type { CaseAtDesk, Fields } from '../case-at-desk.ts';
import type { Walk } from '../walk.ts';

/** How an answer about a right can end on its merits. */
export const decided = ['granted', 'partly-granted', 'refused'] as const;
export type Decided = (typeof decided)[number];

/** What is said to the person about the whole. The table of what letters must say looks for it. */
export const explanation = 'These are the reasons.';

/** Who asked, and the server that wrote to them. */
export interface Correspondence extends Asker {
  readonly server: { readonly dataDir: string; now(): number };
}

/** How one case of a right is worked to one outcome, and what has to be read of it afterwards. */
export interface RightWalk {
  /** What the officer lists, decides and sees to before the decision as a whole. */
  readonly works: (at: CaseAtDesk) => Promise<unknown>;
  /** What the form of the decision takes beside outcome and explanation. */
  readonly decision?: Fields;
  /** What the decision brings with it, without which it is not approved. */
  readonly followsUp?: (at: CaseAtDesk) => Promise<unknown>;
  /** What can be done only once it is approved. */
  readonly carriesOut?: (at: CaseAtDesk) => Promise<unknown>;
  /** Words of the downloaded letter beyond what the table of must-says looks for. */
  readonly letterSays: readonly string[];
  /** Words the requester reads on the page of the request. */
  readonly pageSays?: readonly string[];
  /** What the requester does with the answer, and what comes of it. */
  readonly afterwards?: (requester: Walk, at: CaseAtDesk, post: Correspondence) => Promise<void>;
}

export type RightWalks = Readonly<Record<Decided, RightWalk>>;
