import { z } from 'zod';
import { automatedDecision, automatedItem } from '../rights/automated-decision.ts';
import { erasureDecision, erasureItem } from '../rights/erasure.ts';
import { objectionDecision, objectionItem } from '../rights/objection.ts';
import { portabilityDecision, portabilityItem } from '../rights/portability.ts';
import { rectificationDecision, rectificationItem } from '../rights/rectification.ts';
import { restrictionDecision, restrictionItem } from '../rights/restriction.ts';

/** One thing a request is about, in the terms of its right. */
export const item = z.discriminatedUnion('right', [
  rectificationItem,
  erasureItem,
  restrictionItem,
  portabilityItem,
  objectionItem,
  automatedItem,
]);
export type Item = z.infer<typeof item>;

/** What was decided about one of them. */
export const itemDecision = z.discriminatedUnion('right', [
  rectificationDecision,
  erasureDecision,
  restrictionDecision,
  portabilityDecision,
  objectionDecision,
  automatedDecision,
]);
export type ItemDecision = z.infer<typeof itemDecision>;

/** The item of one right, and the decision on it. */
export type ItemOf<R extends Item['right']> = Extract<Item, { right: R }>;
export type DecisionOf<R extends Item['right']> = Extract<ItemDecision, { right: R }>;
