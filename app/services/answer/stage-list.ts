import { type CaseState, dueOf } from '../../../machines/case.ts';
import { formatDate } from '../../../machines/dates.ts';
import { type AnswerFile, filesOfAnswer } from './released-answer.ts';

/** The stages of an answer as the desk sees them. */
export interface StageRow {
  readonly number: number;
  /** Null while it is being made. */
  readonly sentOn: string | null;
  readonly documents: readonly string[];
  readonly rest: string;
  readonly expectedOn: string;
  /** The day by which all of the answer is due, where more is expected only after it. */
  readonly lateFor: string | null;
  readonly files: readonly Pick<AnswerFile, 'file' | 'kind' | 'nth'>[];
}

/** Those that were sent, then the one being made; none where the answer goes as a whole. */
export function stageList(state: CaseState): StageRow[] {
  const {
    stages: { planned, sent },
    file,
    record,
  } = state;
  const names = (ids: readonly string[]) => file.documents.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  const rows = sent.map((one): StageRow => {
    const built = record.earlier.find(({ release }) => release.stage?.number === one.number)?.answer;
    return {
      ...{ number: one.number, sentOn: formatDate(one.on), documents: names(one.documents) },
      ...{ rest: one.rest, expectedOn: formatDate(one.expectedOn), lateFor: null },
      files: built ? filesOfAnswer(built) : [],
    };
  });
  if (planned === null) return rows;
  const { documents, rest, expectedOn } = planned;
  const number = sent.length + 1;
  const { dueOn } = dueOf(state);
  return [
    ...rows,
    {
      ...{ number, sentOn: null, rest, files: [] },
      ...{ documents: names(documents), expectedOn: formatDate(expectedOn) },
      lateFor: dueOn && expectedOn > dueOn ? formatDate(dueOn) : null,
    },
  ];
}
