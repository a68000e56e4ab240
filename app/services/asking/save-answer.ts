import { Temporal } from 'temporal-polyfill';
import { londonDate } from '../../../machines/dates.ts';
import type { App } from '../../app.ts';
import { pageOf } from '../../questions/index.ts';
import type { Answers, Problem } from '../../questions/kit.ts';
import { readPage, type Typed } from '../../questions/read.ts';
import type { Draft } from './draft.ts';
import { changeDraft } from './draft-store.ts';

export type Saved =
  | { ok: true; draft: Draft /** Another page to go to instead of the next. */; turn: string | null }
  | { ok: false; code: 'no-draft' | 'no-page' | 'sent' }
  | { ok: false; code: 'problems'; problems: readonly Problem[]; draft: Draft };

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What stays of the answers when a page is answered anew: everything, but what that answer makes untrue. */
function merge(before: Answers, given: Answers, forgets: readonly string[]): Record<string, string | string[]> {
  const changed = Object.entries(given).some(([name, value]) => !sameValue(before[name], value));
  const merged: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries({ ...before, ...given })) {
    if (changed && forgets.includes(name)) continue;
    merged[name] = typeof value === 'string' ? value : [...value];
  }
  return merged;
}

/**
 * Reads the form of one page and keeps its answers in the draft at once.
 * @param typed the form as it came in
 */
export async function saveAnswer(app: App, token: string, pageId: string, typed: Typed): Promise<Saved> {
  const page = pageOf(pageId);
  if (page === null) return { ok: false, code: 'no-page' };
  const today = Temporal.PlainDate.from(londonDate(app.clock.now()));
  return changeDraft<Saved>(app, token, { ok: false, code: 'no-draft' }, (draft) => {
    if (draft.sent !== null) return { answer: { ok: false, code: 'sent' } };
    if (!page.shown(draft.answers)) return { answer: { ok: false, code: 'no-page' } };
    const read = readPage(page, typed, draft.answers, today);
    if (!read.ok) return { answer: { ok: false, code: 'problems', problems: read.problems, draft } };
    const turn = page.turn?.(read.answers) ?? null;
    if (turn !== null) return { answer: { ok: true, draft, turn } };
    const next: Draft = {
      ...draft,
      answers: merge(draft.answers, read.answers, page.forgets ?? []),
      seen: [...new Set([...draft.seen, page.id])],
    };
    return { next, answer: { ok: true, draft: next, turn: null } };
  });
}
