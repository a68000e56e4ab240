import { createHash } from 'node:crypto';
import type { Actor } from '../../../machines/actors.ts';
import { documentId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { kindOf } from '../../documents/incoming/kind.ts';
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

const cleanName = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{C}/gu, '')
    .trim()
    .replace(ending, '')
    .slice(0, longestName) || 'Document';

/** What became of the files beside one that is refused. */
const others = ({ length }: readonly Upload[]): string =>
  length > 1 ? ` None of the ${length} files was added: leave this one out, and choose the others again.` : '';

/**
 * Adds files to a case, all of them or none. Each is checked for malware, then sealed before it is named in an event; reading starts at once in the background.
 * The same file twice in one case is refused by name, so that nobody redacts it twice in two ways.
 */
export async function uploadDocuments(
  app: App,
  actor: Actor,
  command: Command,
  uploads: readonly Upload[],
): Promise<Acted | Refusal> {
  if (uploads.length === 0) return refuse('no-file', 'Choose at least one file.');
  for (const { name, bytes } of uploads) {
    const sure = kindOf(bytes);
    if (!sure.ok) return refuse(sure.code, `“${cleanName(name)}” was not added. ${sure.sentence}${others(uploads)}`);
  }
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const known = new Set(read.state.file.documents.map((document) => document.sha256));
  const hashed = uploads.map(({ name, bytes }) => ({
    name: cleanName(name),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const twice = hashed.find(
    ({ sha256 }, index) => known.has(sha256) || hashed.findIndex((h) => h.sha256 === sha256) < index,
  );
  if (twice) return refuse('duplicate', `“${twice.name}” is already part of this case.${others(uploads)}`);
  const looked: ((typeof hashed)[number] & { checked: 'clean' | 'not-checked' })[] = [];
  for (const upload of hashed) {
    const checked = await checkMalware(app, 'desk', upload.bytes);
    const problem = staffMalwareProblem(upload.name, checked);
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
  const acted = await act(app, actor, command, () => added);
  if (!acted.ok || acted.isRepeat) {
    await Promise.all(added.map(({ source }) => app.files.delete(command.caseId, source)));
  }
  return acted;
}
