import type { CaseState } from '../../../machines/case.ts';
import { formatDate } from '../../../machines/dates.ts';
import type { FileId } from '../../../machines/ids.ts';
import { filesOfAnswer } from './released-answer.ts';

/** The stages of an answer as the desk sees them. */
export interface StageRow {
  readonly number: number;
  /** Null while it is being made. */
  readonly sentOn: string | null;
  readonly documents: readonly string[];
  readonly rest: string;
  readonly expectedOn: string;
  readonly files: readonly { readonly file: FileId; readonly kind: string }[];
}

/** Those that were sent, then the one being made; none where the answer goes as a whole. */
export function stageList({ stages: { planned, sent }, file, record }: CaseState): StageRow[] {
  const names = (ids: readonly string[]) => file.documents.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  const rows = sent.map((one): StageRow => {
    const built = record.earlier.find(({ release }) => release.stage?.number === one.number)?.answer;
    return {
      ...{ number: one.number, sentOn: formatDate(one.on), documents: names(one.documents) },
      ...{ rest: one.rest, expectedOn: formatDate(one.expectedOn) },
      files: built ? filesOfAnswer(built).map(({ file: id, kind }) => ({ file: id, kind })) : [],
    };
  });
  if (planned === null) return rows;
  const { documents, rest, expectedOn } = planned;
  const number = sent.length + 1;
  return [
    ...rows,
    { ...{ number, sentOn: null, rest, files: [] }, documents: names(documents), expectedOn: formatDate(expectedOn) },
  ];
}
