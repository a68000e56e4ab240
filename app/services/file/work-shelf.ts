import { type CaseId, type FileId, fileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Shelf } from '../../documents/types.ts';

/** Ids of files are made by chance and are shorter: none of them is taken for half-done work. */
const marks = { answer: 'work-', redline: 'redline-', consultation: 'consult-' } as const;
/** What the work is for: each is kept and thrown away by itself. */
export type WorkOf = keyof typeof marks;

const shortest = 40;

const idOf = (of: WorkOf, name: string): FileId => fileId.parse(`${marks[of]}${name}`);

/** Where long work on a case keeps what is done, sealed as all else, so that after a stop it goes on from there. */
export const workShelf = (
  { files, clock }: Pick<App, 'files' | 'clock'>,
  caseId: CaseId,
  of: WorkOf = 'answer',
): Shelf => ({
  get: async (name) => ((await files.has(caseId, idOf(of, name))) ? files.get(caseId, idOf(of, name)) : null),
  put: async (name, bytes) => {
    await files.putAs(caseId, idOf(of, name), bytes, clock.now());
  },
});

/** Whether a file is half-done work, of whatever kind. */
export const isHalfDone = (id: FileId): boolean =>
  id.length >= shortest && Object.values(marks).some((mark) => id.startsWith(mark));

/** Throws away what was kept, once it is part of something whole or wanted by nobody. */
export async function clearWork({ files }: Pick<App, 'files'>, caseId: CaseId, of: WorkOf = 'answer'): Promise<void> {
  const kept = (await files.list(caseId)).filter((id) => id.startsWith(marks[of]) && id.length >= shortest);
  for (const id of kept) await files.delete(caseId, id);
}
