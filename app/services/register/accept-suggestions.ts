import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { mostAtOnce } from '../../../machines/documents/events.ts';
import { type ExemptionCode, isExemptionCode } from '../../../machines/exemptions/index.ts';
import { findPage } from '../../../machines/file.ts';
import { type DocumentId, markId, type PageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { findPerson } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command, type Plan } from '../act.ts';
import { allAgainIfTurned, turnedSince } from '../file/turned-since.ts';
import type { LoadedCase } from '../load-case.ts';
import { newId } from '../new-id.ts';
import { readCase } from '../read-case.ts';
import { markOf } from '../redaction/mark-of.ts';
import { caseSuggestions, ofWhom, type PlacedSuggestion, suggestionsOnPage } from './case-suggestions.ts';

/** Which suggestions are meant: those of a page, or those of a person or a kind in the whole case. */
export interface Chosen {
  readonly on: { readonly documentId: DocumentId; readonly pageId: PageId } | null;
  /** A person's id, `names`, or a kind; null for all on the page. */
  readonly of: string | null;
  /** Page and key of the ones meant; null for all that are open. */
  readonly only: readonly string[] | null;
}

/** Page and key: what a form sends for one place. */
export const placeOf = ({ pageId, key }: Pick<PlacedSuggestion, 'pageId' | 'key'>): string => `${pageId} ${key}`;

/** Turns suggestions into redactions: one of them, some, or all of a person. One undo takes all of them back. */
export function acceptSuggestions(
  app: App,
  actor: Actor,
  command: Command,
  chosen: Chosen,
  reason: { readonly code: ExemptionCode; readonly citation: string | null },
): Promise<Acted | Refusal> {
  const once = () =>
    actOnOpen(
      app,
      actor,
      command,
      chosen,
      (wanted, before) =>
        ({ file }) =>
          turnedSince(before.file, file, wanted) ?? [
            {
              type: 'marks.added',
              marks: wanted.map(({ documentId, pageId, boxes, words, code, personId }) => {
                const own = code !== null && isExemptionCode(code) ? { code, citation: null } : reason;
                const person = personId === null ? undefined : findPerson(before.register, personId);
                return {
                  ...{
                    id: wanted.length === 1 ? markOf(command) : markId.parse(newId()),
                    documentId,
                    pageId,
                    scope: 'words' as const,
                    boxes: [...boxes],
                  },
                  ...{ words: words.slice(0, 2000), ...own, term: null },
                  ...(person ? { personId: person.id } : {}),
                };
              }),
            },
          ],
    );
  return chosen.only ? once() : allAgainIfTurned(once);
}

/** Turns suggestions down. They stay so, until it is undone. */
export const rejectSuggestions = (app: App, actor: Actor, command: Command, chosen: Chosen): Promise<Acted | Refusal> =>
  actOnOpen(app, actor, command, chosen, (wanted) => () => [
    {
      type: 'suggestions.rejected',
      suggestions: wanted.map(({ documentId, pageId, key }) => ({ documentId, pageId, key })),
    },
  ]);

/**
 * Acts on those of the chosen suggestions that are open.
 * @param planOf what is to be done with them, as the case stood when they were looked for
 */
async function actOnOpen(
  app: App,
  actor: Actor,
  command: Command,
  chosen: Chosen,
  planOf: (wanted: readonly PlacedSuggestion[], before: CaseState) => Plan,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const wanted = await openOnes(app, read, chosen);
  if (wanted.length === 0) return nothing;
  if (wanted.length > mostAtOnce) return tooMany(wanted.length);
  return act(app, actor, command, planOf(wanted, read.state));
}

async function openOnes(app: App, loaded: LoadedCase, { on, of, only }: Chosen): Promise<PlacedSuggestion[]> {
  const all =
    on === null
      ? await caseSuggestions(app, loaded)
      : await suggestionsOnPage(
          app,
          loaded,
          on.documentId,
          findPage(loaded.state.file, on.documentId, on.pageId)?.number ?? 0,
        );
  return (of === null ? all : ofWhom(all, of)).filter(
    (one) => one.isSuggested && one.standing === 'open' && (only === null || only.includes(placeOf(one))),
  );
}

const nothing = refuse('no-suggestion', 'Nothing is open there any more: it was accepted or turned down meanwhile.');
const tooMany = (count: number) =>
  refuse('too-many', `These are ${count} places, and one step takes ${mostAtOnce}. Go through them by document.`);
