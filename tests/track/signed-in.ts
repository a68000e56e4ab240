import type { App } from '../../app/app.ts';
import { cookieNames } from '../../app/http/cookies.ts';
import { startRequesterSession } from '../../app/http/requester-session.ts';
import { actor } from '../../machines/actors.ts';
import type { SubmissionId } from '../../machines/ids.ts';
import { people, type Said } from '../machines/made-up.ts';
import { Browser } from './browser.ts';
import { type Asked, happensTo } from './world.ts';

/** A browser in which somebody follows a sending. */
export async function signedIn(app: App, id: SubmissionId): Promise<Browser> {
  const browser = new Browser(app);
  const cookie = await startRequesterSession(app, id);
  browser.cookies.set(cookieNames.requester, cookie.split(';')[0]?.split('=')[1] ?? '');
  return browser;
}

const jobs = actor.parse({ kind: 'system', id: 'jobs' });

export const contents = { letter: '%PDF-1.7 the letter', schedule: '%PDF-1.7 the list', bundle: '%PDF-1.7 the pages' };

/** A letter as the job that builds answers keeps it; only what its page needs to be told apart. */
const letterContent = { kind: 'refusal', controller: {}, reference: 'RD', note: 'what the letter says' };

/** Takes a case to the brink of release: decided, built (its files sealed), approved. */
export async function approveAnswer(app: App, { caseId }: Asked, refused: Said = {}): Promise<void> {
  const put = async (text: string) => (await app.files.put(caseId, Buffer.from(text), app.clock.now())).fileId;
  await happensTo(app, caseId, people.officer, 'identity.confirmed');
  await happensTo(app, caseId, people.officer, 'request.refused', refused);
  await happensTo(app, caseId, people.officer, 'approval.requested');
  await happensTo(app, caseId, jobs, 'answer.built', {
    letter: await put(contents.letter),
    letterContent: await put(JSON.stringify(letterContent)),
    schedule: await put(contents.schedule),
    bundle: await put(contents.bundle),
    report: null,
    pages: 4217,
  });
  await happensTo(app, caseId, people.reviewer, 'approval.given');
}

export const release = (app: App, { caseId }: Asked, delivery: 'portal' | 'post' | 'in-person' = 'portal') =>
  happensTo(app, caseId, people.officer, 'answer.released', { delivery });
