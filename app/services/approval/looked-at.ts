import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { PageId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { type AnswerPage, answerPages } from '../answer/answer-pages.ts';
import { type DoubtList, doubtsOf } from '../doubts/doubts.ts';
import type { LoadedCase } from '../load-case.ts';
import { changedSince, isLetterChanged } from './changed-since.ts';
import { lookCommand, lookedBefore } from './last-look.ts';

const lookNow = ({ state }: LoadedCase, who: Actor, page: PageId): string =>
  lookCommand(who, page, state.request.context.round);

/** Puts on record that somebody has a page of the built answer before them, beside the one it was made from. */
export const lookAt = (app: App, who: Actor, loaded: LoadedCase, { documentId, pageId }: AnswerPage) =>
  act(app, who, { caseId: loaded.caseId, commandId: lookNow(loaded, who, pageId) }, () => [
    { type: 'material.viewed', documentId, pageId },
  ]);

/** Whether somebody had this page of the built answer before them in this round. */
export const hasSeen = (loaded: LoadedCase, who: Actor, { pageId }: AnswerPage): boolean =>
  loaded.commands.has(lookNow(loaded, who, pageId));

/** Those of the pages that go out that are not as they were when somebody last looked at them. */
export function changedPages(loaded: LoadedCase, who: Actor, pages: readonly AnswerPage[]): AnswerPage[] {
  const changed = new Set(changedSince(loaded, who).map(({ pageId }) => pageId));
  return pages.filter(({ pageId }) => changed.has(pageId));
}

/** What of the built answer somebody has looked at, and what they have to. */
export interface LookedAt {
  readonly pages: readonly AnswerPage[];
  /** How many they looked at in this round, or in an earlier one and are as they were then. */
  readonly seen: number;
  /** The first of the others; null when they saw all. */
  readonly next: AnswerPage | null;
  /** Pages that are not as they were when they last looked at them. */
  readonly changed: readonly AnswerPage[];
  /** Whether something of the letter was written anew since then. */
  readonly isLetterChanged: boolean;
  /** Whether somebody answered doubts about the pages: whoever approves reads what they said. */
  readonly hasAnsweredDoubts: boolean;
  /** Where the body allows a sample: how large, and which pages; null where it does not. */
  readonly sample: {
    readonly percent: number;
    readonly pages: readonly AnswerPage[];
    readonly toLookAt: readonly AnswerPage[];
  } | null;
}

/**
 * How far somebody who approves has looked through the built answer. Its doubts, where they are worked out already, are
 * not once more.
 */
export async function lookedAt(
  app: App,
  who: Actor,
  loaded: LoadedCase,
  known?: DoubtList['doubts'],
): Promise<LookedAt> {
  const pages = answerPages(loaded.state);
  const changed = changedPages(loaded, who, pages);
  const before = lookedBefore(loaded, who);
  const isSeen = (page: AnswerPage) =>
    hasSeen(loaded, who, page) || (before.has(page.pageId) && !changed.includes(page));
  const looked = {
    pages,
    seen: pages.filter(isSeen).length,
    next: pages.find((page) => !isSeen(page)) ?? null,
    changed,
    isLetterChanged: isLetterChanged(loaded, who),
    hasAnsweredDoubts: loaded.state.looking.doubts.size > 0,
  };
  const { isAllowed, percent } = app.profile.sampling;
  if (!isAllowed || pages.length === 0) return { ...looked, sample: null };
  const doubts = known ?? (await doubtsOf(app, who, loaded)).doubts;
  const always = alwaysIn(who, loaded, doubts);
  const drawn = drawSample(await hashOf(app, loaded), pages, percent, always);
  return { ...looked, sample: { percent, pages: drawn, toLookAt: drawn.filter((page) => !isSeen(page)) } };
}

/**
 * Pages no sample leaves out: doubts, warnings, comments, what changed since the person last looked, what no machine
 * could read.
 */
function alwaysIn(who: Actor, loaded: LoadedCase, doubts: DoubtList['doubts']): Set<string> {
  const { file, looking } = loaded.state;
  const unread = file.documents.flatMap(({ pages }) => pages.filter(({ searchable }) => !searchable));
  return new Set([
    ...doubts.map(({ pageId }) => pageId),
    ...(loaded.state.record.answer?.warnedPages ?? []),
    ...looking.comments.map(({ pageId }) => pageId),
    ...changedSince(loaded, who).map(({ pageId }) => pageId),
    ...unread.map(({ id }) => id),
  ]);
}

/**
 * Draws pages by the hash of the finished file: the same file gives the same pages whenever it is asked, and nobody can know
 * them before it is built.
 */
export function drawSample(
  hash: string,
  pages: readonly AnswerPage[],
  percent: number,
  always: ReadonlySet<string>,
): AnswerPage[] {
  const rank = ({ pageId }: AnswerPage) => createHash('sha256').update(`${hash} ${pageId}`).digest('hex');
  const ranked = pages.map((page) => ({ page, rank: rank(page) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const drawn = new Set(ranked.slice(0, Math.ceil((pages.length * percent) / 100)).map(({ page }) => page.pageId));
  return pages.filter(({ pageId }) => drawn.has(pageId) || always.has(pageId));
}

/** The hash of the bundle, as the report of its checks has it. */
async function hashOf(app: App, { caseId, state }: LoadedCase): Promise<string> {
  const report = state.record.answer?.report;
  if (!report) throw new Error('an answer with pages has a report');
  const read = z
    .object({ sha256: z.string() })
    .parse(JSON.parse((await app.files.get(caseId, report)).toString('utf8')));
  return read.sha256;
}
