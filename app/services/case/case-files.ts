import type { CaseState } from '../../../machines/case.ts';
import type { FileId } from '../../../machines/ids.ts';
import { filesOfAnswer } from '../answer/released-answer.ts';

export interface NamedFile {
  /** Neutral, for saving: nothing in it says what the request is about. */
  readonly name: string;
  /** Part of the built answer: the requester may have it once it is released. */
  readonly isAnswer: boolean;
}

/** The files of a case that may be handed out as they are, by id. Deleted proof and unredacted sources are not among them. */
export function filesOf({ record, consulting }: CaseState): ReadonlyMap<FileId, NamedFile> {
  const { reference } = record.received;
  const files = new Map<FileId, NamedFile>();
  for (const [index, proof] of record.proof.entries()) {
    if (!proof.isDeleted) files.set(proof.file, { name: `${reference}-proof-${index + 1}`, isAnswer: false });
  }
  for (const [index, file] of record.messages.flatMap((message) => message.files).entries()) {
    files.set(file, { name: `${reference}-message-${index + 1}`, isAnswer: false });
  }
  for (const { signed } of consulting.all) {
    if (!signed) continue;
    files.set(signed.report, { name: `${reference}-consultation-report.json`, isAnswer: false });
    files.set(signed.signature, { name: `${reference}-consultation-report.sig`, isAnswer: false });
  }
  // Saved into one folder, files of one stage must not take the place of those of another.
  const before = record.earlier.map(({ answer, release }, index) => ({
    answer,
    of: release.stage ? `${reference}-stage-${release.stage.number}` : `${reference}-earlier-${index + 1}`,
  }));
  const answers = [...before, ...(record.answer ? [{ answer: record.answer, of: reference }] : [])];
  for (const { answer, of } of answers) {
    // For whoever has to prove to somebody outside what was checked; handed out by the desk.
    if (answer.signed) {
      files.set(answer.signed.report, { name: `${of}-report.json`, isAnswer: false });
      files.set(answer.signed.signature, { name: `${of}-report.sig`, isAnswer: false });
    }
    for (const { kind, part, file, nth } of filesOfAnswer(answer)) {
      const isData = kind === 'csv' || kind === 'json';
      const name = isData
        ? `${part.replace(/-(csv|json)$/, '')}.${kind}`
        : `${kind === 'bundle' ? 'answer' : kind}${nth ? `-${nth.number}` : ''}.pdf`;
      files.set(file, { name: `${of}-${name}`, isAnswer: true });
    }
  }
  return files;
}
