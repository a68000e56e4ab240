import { jobRunner } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import { type CaseId, caseId } from '../../machines/ids.ts';
import { ofStage } from '../../machines/stages/stages.ts';
import type { App } from '../app.ts';
import { fileLanguage } from '../documents/bundle/words.ts';
import { stampOf } from '../documents/redact/stamp.ts';
import { t } from '../language/t.ts';
import { ownWords } from '../letters/controller-facts.ts';
import { act, type EventDraft } from '../services/act.ts';
import { inLanguageOf } from '../services/answer/answer-letter.ts';
import { answerPages } from '../services/answer/answer-pages.ts';
import { noteProgress } from '../services/file/work-progress.ts';
import { clearWork, workShelf } from '../services/file/work-shelf.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { redlineSources } from '../services/redaction/redline-sources.ts';
import type { ClaimedItem } from './outbox.ts';
import { mostTries, mustStand } from './tries.ts';

type Ended = Extract<EventDraft, { type: 'redline.built' | 'redline.failed' }>;

const isWanted = ({ request, redline }: CaseState): boolean =>
  request.value.work === 'approving' && redline.now?.status === 'making';

/**
 * Makes the copy for sign-off: the pages of the answer with nothing taken out, what will be is outlined, a warning
 * across each. Some pages at a time, each file written as it is made; what was cut off goes on from there. Wanted by
 * nobody any more, it is dropped.
 */
export async function buildRedline(app: App, item: Pick<ClaimedItem, 'caseId' | 'attempts'>): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  if (!loaded || !isWanted(loaded.state)) return clearWork(app, id, 'redline');
  const { round } = loaded.state.request.context;
  const record = async (ended: Ended) => {
    const recorded = await act(app, jobRunner, { caseId: id, commandId: `redline:${loaded.version}` }, () => [ended]);
    mustStand(recorded);
    return recorded.ok;
  };
  const failed = (reason: string) => record({ type: 'redline.failed', round, reason });
  try {
    if (item.attempts > mostTries) {
      await failed('It could not be made, though it was tried several times.');
    } else {
      const made = await make(app, loaded);
      if (!made.ok) await failed(made.sentence);
      else if (!(await record({ type: 'redline.built', round, files: made.files }))) {
        for (const { file } of made.files) await app.files.delete(id, file);
      }
    }
  } finally {
    noteProgress(app, id, 'redline', null);
  }
  await clearWork(app, id, 'redline');
}

async function make(app: App, loaded: LoadedCase) {
  const { caseId: id, state } = loaded;
  const { reference } = state.record.received;
  const numbers = new Map<string, number>(answerPages(state).map(({ pageId, number }) => [pageId, number]));
  const { mostPages, mostMegabytes } = app.profile.answerParts;
  const { across, ...frame } = inLanguageOf(state, () => whatItSays(app, state));
  const bundled = await app.documents.bundle({
    ...{ ...frame, reference },
    sources: await inLanguageOf(state, () => redlineSources(app, { ...loaded, state: ofStage(state) })),
    shelf: workShelf(app, id, 'redline'),
    partSize: { pages: mostPages, bytes: mostMegabytes * 1_000_000 },
    redline: {
      across,
      numberOf: (pageId) => numbers.get(pageId),
      stamp: (page, pageId) => `${stampOf(reference, numbers.get(pageId) ?? page)} · ${across}`,
    },
    onProgress: (done, of) => noteProgress(app, id, 'redline', { done, of }),
  });
  if (!bundled.ok) return bundled;
  const files: Extract<Ended, { type: 'redline.built' }>['files'] = [];
  for (const { bytes, firstPage, lastPage } of bundled.parts) {
    const { fileId: file } = await app.files.put(id, bytes(), app.clock.now());
    files.push({ file, firstPage, lastPage });
  }
  return { ok: true as const, files };
}

/** What the copy says of itself: in the language of the answer, since it is laid beside it. */
const whatItSays = ({ profile }: App, { kindness, record: { received } }: CaseState) => ({
  bodyName: ownWords(profile).name,
  lang: fileLanguage(kindness.language),
  title: t`Not for release: ${received.reference}, redline copy`,
  across: t`Not for release: contains what will be removed`,
  intro: [
    t`This copy is for whoever approves the answer. It shows the pages of the answer with nothing taken out.`,
    t`What will be removed is outlined in red, with the code of the exemption. A page that will be withheld is outlined as a whole.`,
    t`The number at the foot of a page is its number in the answer. This copy is deleted when the answer is approved, sent back or taken back.`,
  ],
});

/** Deletes the copies for sign-offs that are over. Safe to repeat. */
export async function deleteRedline(app: App, item: { readonly caseId: string | null }): Promise<void> {
  const id: CaseId = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  for (const file of loaded?.state.redline.over ?? []) await app.files.delete(id, file);
}
