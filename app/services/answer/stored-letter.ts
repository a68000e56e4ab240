import type { CaseId, FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Letter } from '../../letters/letter.ts';

/** The letter of a built answer as it was written and sealed; its accessible page shows the same words as its PDF. */
export async function loadLetter(app: App, caseId: CaseId, letterContent: FileId): Promise<Letter> {
  const sealed = await app.files.get(caseId, letterContent);
  // Written by the job that built the answer and sealed since: the shape is ours.
  return JSON.parse(sealed.toString('utf8')) as Letter;
}
