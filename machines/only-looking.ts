import type { CaseEventType } from './events.ts';

/** Done without reading a word of the case: the reason for opening it, and what becomes of its papers. */
const unread: readonly CaseEventType[] = [
  'case.opened',
  'hold.placed',
  'hold.lifted',
  'disposal.proposed',
  'disposal.agreed',
  'disposal.stopped',
];

/** Somebody looked, and nothing that anyone decides on is different for it. */
const looking: readonly CaseEventType[] = [
  'material.viewed',
  'proof.viewed',
  'redline.viewed',
  'case.opened',
  'messages.read',
  'answer.downloaded',
];

export const readsNothing = (type: CaseEventType): boolean => unread.includes(type);

export const isOnlyLooking = (type: CaseEventType): boolean => looking.includes(type);
