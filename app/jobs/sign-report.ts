import type { EventOf } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { VerifyReport } from '../documents/types.ts';
import { reportBytes, type SignedReport } from '../services/answer/signed-report.ts';

type Signed = NonNullable<EventOf<'answer.built'>['signed']>;

/**
 * Keeps what was checked, signed by this installation, for those outside the house. What an officer only has to look at, and
 * the ids of marks, are left out: the report says that the files may go out, not how the work went.
 * @param beside hashes of the files that belong to the pages and are of our own making
 */
export async function signReport(
  app: App,
  id: CaseId,
  reference: string,
  report: VerifyReport,
  beside: Readonly<Partial<Record<'letter' | 'schedule', string>>>,
): Promise<Signed> {
  const { checks, tools, marks } = report;
  const pages = (report.parts ?? [report]).map((part) => ({
    ...{ what: 'pages' as const, sha256: part.sha256, isReadBack: true, pages: part.pages },
  }));
  const signed: SignedReport = {
    ...{ kind: 'rightsdesk-verification-report', version: 1, reference, body: app.profile.name },
    at: new Date(app.clock.now()).toISOString(),
    files: [...ownMaking('letter', beside.letter), ...pages, ...ownMaking('schedule', beside.schedule)],
    ...{ redactions: marks, checks, tools },
  };
  const bytes = reportBytes(signed);
  const kept = await app.files.put(id, bytes, app.clock.now());
  const signature = await app.files.put(id, app.store.signing.sign(bytes), app.clock.now());
  return { report: kept.fileId, signature: signature.fileId };
}

const ownMaking = (what: 'letter' | 'schedule', sha256: string | undefined) =>
  sha256 === undefined ? [] : [{ what, sha256, isReadBack: false }];
