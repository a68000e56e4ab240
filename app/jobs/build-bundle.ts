import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import type { EventOf } from '../../machines/events.ts';
import type { FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { BundleJob, PackedPage, ScheduleJob, VerifyReport } from '../documents/types.ts';
import { inLanguageOf } from '../services/answer/answer-letter.ts';
import { answerSources } from '../services/answer/answer-sources.ts';
import { packFault, sourceFault } from '../services/answer/pack-of-case.ts';
import { forgetPageText } from '../services/file/page-text.ts';
import { workShelf } from '../services/file/work-shelf.ts';
import type { LoadedCase } from '../services/load-case.ts';
import { type Finished, finishPart } from './finish-part.ts';
import { joinReports, joinStanding } from './join-reports.ts';

/** What the files of an answer say of themselves. */
export interface FilesSay {
  readonly frame: Required<Pick<BundleJob, 'reference' | 'bodyName' | 'lang'>>;
  readonly bundle: Pick<BundleJob, 'title' | 'intro'>;
  readonly schedule: Pick<ScheduleJob, 'heading' | 'intro' | 'rows'>;
}

export type BundleFile = NonNullable<EventOf<'answer.built'>['bundles']>[number];

export interface Built {
  readonly bundles: readonly BundleFile[];
  readonly schedule: FileId | null;
  readonly report: FileId | null;
  readonly doubts: readonly string[];
  /** Terms the doubts name by their position in the list, by their words. */
  readonly standing: readonly StandingTerm[];
  readonly pages: readonly PackedPage[];
  /** What was found clean, to be signed: the report itself, and the hash of the schedule. */
  readonly clean: { readonly report: VerifyReport; readonly schedule: string } | null;
}

export const nothingEnclosed: Built = {
  ...{ bundles: [], schedule: null, report: null, doubts: [], standing: [], pages: [], clean: null },
};

const failed = (sentence: string): Built => ({ ...nothingEnclosed, doubts: [sentence] });

/**
 * The pages of an answer as files: redacted, put together, read back from the finished bytes of each, and sealed. What is
 * done is kept while the rest is made, so a build that was cut off goes on from there; nothing large is held in memory.
 */
export async function buildBundle(
  app: App,
  loaded: LoadedCase,
  files: FilesSay,
  terms: readonly string[],
): Promise<Built> {
  const { caseId: id, state } = loaded;
  const put = (bytes: Uint8Array) => app.files.put(id, bytes, app.clock.now());
  const sources = await inLanguageOf(state, () => answerSources(app, loaded));
  const stray = sourceFault(state, sources);
  if (stray) return failed(stray);
  // Of ten thousand pages, what is kept to search them takes 260 MB, and nobody marks while an answer is built. Whoever
  // searches opens them again.
  forgetPageText(app, id);
  const shelf = workShelf(app, id);
  const { mostPages, mostMegabytes } = app.profile.answerParts;
  const partSize = { pages: mostPages, bytes: mostMegabytes * 1_000_000 };
  const bundled = await app.documents.bundle({ ...files.frame, ...files.bundle, sources, shelf, partSize });
  if (!bundled.ok) return failed(bundled.sentence);
  const { pages, parts } = bundled;
  const mixed = packFault(state, pages);
  if (mixed) return failed(mixed);

  const asked = {
    terms,
    reference: files.frame.reference,
    // Of all parts: what is marked in one may stand in another.
    byHand: sources.flatMap((source) =>
      source.pages.flatMap(({ marks }) => marks.map(({ id, words }) => ({ id, words }))),
    ),
  };
  const done: Finished[] = [];
  for (const part of parts) {
    const finished = await finishPart(app, id, part, asked);
    if (!finished.ok) return failed(finished.sentence);
    done.push(finished);
  }
  const joined = joinReports(done.map(({ report }) => report));
  if (joined === null) throw new Error('an answer of pages has no file');
  const { fileId: report } = await put(Buffer.from(JSON.stringify(joined)));
  if (!joined.clean) {
    // What may leak is not even kept.
    for (const { file } of done) await app.files.delete(id, file);
    const failures = joined.checks.filter((check) => !check.ok).map((check) => `${check.name}: ${check.detail}`);
    const doubts = [...new Set([...joined.doubts, ...failures])];
    const standing = joinStanding(done.map((part) => part.standing));
    return { ...nothingEnclosed, report, doubts: doubts.length > 0 ? doubts : ['not verified'], standing, pages };
  }
  const scheduled = await app.documents.schedule({ ...files.frame, ...files.schedule });
  if (!scheduled.ok) return failed(scheduled.sentence);
  const { fileId: schedule, sha256 } = await put(scheduled.pdf);
  const bundles = done.map(({ file }, index) => ({
    file,
    firstPage: parts[index]?.firstPage ?? 1,
    lastPage: parts[index]?.lastPage ?? 1,
  }));
  return { bundles, schedule, report, doubts: [], standing: [], pages, clean: { report: joined, schedule: sha256 } };
}
