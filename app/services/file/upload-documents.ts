import { createHash } from 'node:crypto';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseFile, DocumentState } from '../../../machines/file.ts';
import { documentId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command, type EventDraft } from '../act.ts';
import { checkMalware, staffMalwareProblem } from '../asking/check-malware.ts';
import { newId } from '../new-id.ts';
import { readCase } from '../read-case.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const longestName = 200;
/** What stands in the answer needs no ending, and the page tells what kind of file it is. */
const ending = /\.(pdf|txt|csv|jpe?g|png|tiff?|gif|webp|hei[cf]|eml|msg|docx|docm|zip)$/i;

const bare = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim();

const cut = (name: string): string =>
  name
    .slice(0, longestName)
    // Cut in the middle of a letter of two units.
    .replace(/\p{Cs}$/u, '') || 'Document';

const cleanName = (name: string): string => cut(bare(name).replace(ending, ''));
/** A file as whoever chose it knows it: where it is refused, it is looked for by this name. */
const fileName = (name: string): string => cut(bare(name));

/** What became of the files beside one that is refused. */
const others = ({ length }: readonly Upload[]): string =>
  length > 1 ? ` None of the ${length} files was added: leave this one out, and choose the others again.` : '';

/** Where a file that is sent again lies already, by the name it has there. */
function alreadyAs(name: string, there: DocumentState, all: readonly DocumentState[]): string {
  const around = all.find(({ id }) => id === there.parent);
  const inside = around ? `, inside “${around.name}”` : '';
  return `“${fileName(name)}” is already part of this case${there.name === cleanName(name) ? inside : `: it is the same file as “${there.name}”${inside}`}.`;
}

/**
 * Adds files to a case, all of them or none. Each is checked for malware, then sealed before it is named in an event;
 * reading starts at once in the background. What cannot be read is added all the same: it stays listed with the reason
 * and what to do, and holds up the answer until somebody removes it, so that nothing is missing in silence. The same
 * file twice in one case is refused by name, so that nobody redacts it twice in two ways.
 */
export async function uploadDocuments(
  app: App,
  actor: Actor,
  command: Command,
  uploads: readonly Upload[],
): Promise<Acted | Refusal> {
  if (uploads.length === 0) return refuse('no-file', 'Choose at least one file.');
  const empty = uploads.find(({ bytes }) => bytes.length === 0);
  if (empty)
    return refuse(
      'empty',
      `“${fileName(empty.name)}” was not added. This file is empty. Choose the file again.${others(uploads)}`,
    );
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const hashed = uploads.map(({ name, bytes }) => ({
    chosen: name,
    name: cleanName(name),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const alreadyIn = ({ documents }: CaseFile): Refusal | null => {
    for (const { chosen, sha256 } of hashed) {
      const there = documents.find((document) => document.sha256 === sha256);
      if (there) return refuse('duplicate', `${alreadyAs(chosen, there, documents)}${others(uploads)}`);
    }
    return null;
  };
  const twice = alreadyIn(read.state.file);
  if (twice) return twice;
  for (const one of hashed) {
    const before = hashed.find(({ sha256 }) => sha256 === one.sha256);
    if (before && before !== one)
      return refuse(
        'duplicate',
        `“${fileName(one.chosen)}” is the same file as “${fileName(before.chosen)}”, which was chosen with it.${others(uploads)}`,
      );
  }
  const looked: ((typeof hashed)[number] & { checked: 'clean' | 'not-checked' })[] = [];
  for (const upload of hashed) {
    const checked = await checkMalware(app, 'desk', upload.bytes);
    const problem = staffMalwareProblem(fileName(upload.chosen), checked);
    if (problem !== null) return refuse('malware', `${problem}${others(uploads)}`);
    looked.push({ ...upload, checked: checked.result === 'clean' ? 'clean' : 'not-checked' });
  }
  const [first] = looked;
  // While it is being sealed: whoever adds files looks at the first one next.
  if (first) app.documents.takeIn({ key: first.sha256, load: async () => first.bytes });
  const added: Extract<EventDraft, { type: 'document.added' }>[] = [];
  for (const { name, bytes, sha256, checked } of looked) {
    const { fileId } = await app.files.put(command.caseId, bytes, app.clock.now());
    added.push({
      type: 'document.added',
      documentId: documentId.parse(newId()),
      name,
      source: fileId,
      bytes: bytes.byteLength,
      sha256,
      checked,
    });
  }
  // Once more, as the case stands now: meanwhile it may have come in through another window.
  const acted = await act(app, actor, command, ({ file }) => alreadyIn(file) ?? added);
  if (!acted.ok || acted.isRepeat) {
    await Promise.all(added.map(({ source }) => app.files.delete(command.caseId, source)));
  }
  return acted;
}
