import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import type { FileId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { leavesNoReason } from '../../letters/edits.ts';
import { type Acted, act, type Command } from '../act.ts';
import { loadCase } from '../load-case.ts';
import { changesOf, letterDraft, openParts, sealEdits } from './letter-draft.ts';

const noReason = refuse(
  'no-reason',
  'Do not leave out all of your own words in one place. The letter has to give the reasons of the decision.',
  'UK GDPR Art 12(4)',
);
const noLetter = refuse('no-letter', 'There is no letter yet.');
const tooLong = refuse('too-long', 'A paragraph is too long. Shorten it.');
const longest = 20_000;

/**
 * Changes the words of the letter before it is approved. What the law requires of it is no part of the form, so nobody can
 * take it out.
 * @param words what stands at each open part of the letter, in its order; null for the letter's own words everywhere
 */
export async function draftLetter(
  app: App,
  actor: Actor,
  command: Command,
  words: readonly string[] | null,
): Promise<Acted | Refusal> {
  const loaded = await loadCase(app, command.caseId);
  const hindrance = loaded && mayDo(loaded.state, actor, 'letter.drafted');
  if (!loaded || hindrance) return hindrance ?? noLetter;
  const draft = await letterDraft(app, loaded);
  if (!draft) return noLetter;
  const record = (content: FileId | null) =>
    act(app, actor, { ...command, expectedVersion: command.expectedVersion ?? loaded.version }, () => [
      { type: 'letter.drafted', content },
    ]);
  if (words === null) return record(null);
  if (words.some((text) => text.length > longest)) return tooLong;
  const changed = changesOf(openParts(draft.pieces), words);
  if (leavesNoReason(draft.standard, changed)) return noReason;
  if (changed.length === 0) return record(null);
  const content = await sealEdits(app, command.caseId, changed);
  const acted = await record(content);
  if (!acted.ok || acted.isRepeat) await app.files.delete(command.caseId, content);
  return acted;
}
