import type { ComplaintSituation, ItemSituation, Situation } from './situations.ts';

/**
 * The exact events each role may cause in a situation, told apart by spaces; grouped by line into who is asking, the
 * clock, the content of the answer, its way out, and everyday acts. The DPO may do whatever officer and reviewer may;
 * administrators and auditors may do nothing to a case anywhere. Both are tested for every situation, so they are not
 * repeated in each.
 */
export type Permitted = Partial<
  Record<
    Situation | ItemSituation | ComplaintSituation,
    Record<'requester' | 'officer' | 'reviewer' | 'system', string>
  >
>;

export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean).sort();
