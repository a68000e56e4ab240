import { createContext, type RouterContextProvider } from 'react-router';
import { type StorageFault, storageFault } from '../../db/faults.ts';

const faultContext = createContext<StorageFault | null>(null);

/** Status and words for a request that the disk or the database could not take. */
export interface StorageAnswer {
  readonly status: 503 | 507;
  readonly words: readonly [title: string, sentence: string];
}

const answers: Readonly<Record<StorageFault, StorageAnswer>> = {
  full: {
    status: 507,
    words: [
      'Sorry, there is no room to keep this',
      'What you sent now was not kept. What was kept before is not lost. Tell the people who run this service that its disk is full, then send it again.',
    ],
  },
  unreachable: {
    status: 503,
    words: [
      'Sorry, we cannot reach what is kept here',
      'Wait a minute, then send it again. What was kept already is not kept twice, and nothing that was kept before is lost.',
    ],
  },
};

/** What to answer when this error ended a request; null when it is not the storage's. */
export function answerToFault(error: unknown): StorageAnswer | null {
  const fault = storageFault(error);
  return fault && answers[fault];
}

/** Notes what ended a request inside the framework, which hides errors from then on. */
export function noteFault(context: Readonly<RouterContextProvider>, error: unknown): void {
  const fault = storageFault(error);
  if (fault) context.set(faultContext, fault);
}

/** What to answer instead of the framework's 500; null when the storage was not at fault. */
export function answerInstead(context: Readonly<RouterContextProvider>, status: number): StorageAnswer | null {
  const fault = status >= 500 ? context.get(faultContext) : null;
  return fault && answers[fault];
}
