import type { CaseId } from '../../../machines/ids.ts';
import type { WorkOf } from './work-shelf.ts';

/** How many pages of long work are done. Of this process only: where another does the work, nobody here knows. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

const known = new WeakMap<object, Map<string, Progress>>();

const key = (caseId: CaseId, of: WorkOf): string => `${of} ${caseId}`;

/** Notes how far work has come; null once it is over. @param app whose work it is */
export function noteProgress(app: object, caseId: CaseId, of: WorkOf, progress: Progress | null): void {
  const all = known.get(app) ?? new Map<string, Progress>();
  known.set(app, all);
  if (progress) all.set(key(caseId, of), progress);
  else all.delete(key(caseId, of));
}

/** How far work has come; null where none is under way here. */
export const progressOf = (app: object, caseId: CaseId, of: WorkOf): Progress | null =>
  known.get(app)?.get(key(caseId, of)) ?? null;
