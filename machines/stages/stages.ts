import type { CaseState } from '../case.ts';
import type { CivilDate } from '../dates.ts';
import type { CaseEvent } from '../events.ts';
import type { DocumentState } from '../file.ts';
import type { DocumentId } from '../ids.ts';

/** A stage that is being made. */
export interface PlannedStage {
  readonly documents: readonly DocumentId[];
  readonly rest: string;
  readonly expectedOn: CivilDate;
}

/** One that was released. */
export interface SentStage extends PlannedStage {
  readonly number: number;
  readonly on: CivilDate;
}

export interface Stages {
  /** Null where the next answer holds everything that is left. */
  readonly planned: PlannedStage | null;
  readonly sent: readonly SentStage[];
  /** What followed on them as the last was taken back by itself, and has not gone out again. */
  readonly isLastTakenBack: boolean;
}

export const noStages: Stages = { planned: null, sent: [], isLastTakenBack: false };

/**
 * Folds one event into it.
 * @param takesEarlierBack the event takes back what was released before, not the answer that stands
 */
export function foldStages(stages: Stages, event: CaseEvent, takesEarlierBack: boolean): Stages {
  switch (event.type) {
    case 'stage.planned': {
      const { documents, rest, expectedOn } = event;
      return { ...stages, planned: { documents, rest, expectedOn } };
    }
    case 'stage.dropped':
      return { ...stages, planned: null };
    case 'answer.released': {
      if (!event.stage || !stages.planned) return { ...stages, isLastTakenBack: false };
      const { number } = event.stage;
      return { ...noStages, sent: [...stages.sent, { ...stages.planned, number, on: event.on }] };
    }
    case 'answer.recalled':
      // Nobody has them any more, so they are to be answered again.
      if (takesEarlierBack) return { ...stages, sent: [], isLastTakenBack: false };
      return { ...stages, isLastTakenBack: stages.sent.length > 0 };
    case 'case.reopened':
      return noStages;
    default:
      return stages;
  }
}

/** Documents that no stage has sent yet. */
export function notSent({ file, stages }: Pick<CaseState, 'file' | 'stages'>): readonly DocumentState[] {
  if (stages.sent.length === 0) return file.documents;
  const sent = new Set(stages.sent.flatMap(({ documents }) => documents));
  return file.documents.filter(({ id }) => !sent.has(id));
}

/** The case with only those documents that the answer being made is about; as it is where it is about all of them. */
export function ofStage(state: CaseState): CaseState {
  const { planned, sent } = state.stages;
  if (planned === null && sent.length === 0) return state;
  const left = notSent(state);
  const documents = planned === null ? left : left.filter(({ id }) => planned.documents.includes(id));
  return { ...state, file: { ...state.file, documents } };
}

/** The case with only those documents that one stage sent. */
export const sentIn = (state: CaseState, { documents: ids }: SentStage): CaseState => {
  const documents = state.file.documents.filter(({ id }) => ids.includes(id));
  return { ...state, file: { ...state.file, documents } };
};
