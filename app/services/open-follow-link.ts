import { type SubmissionId, submissionId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { tidyCode } from './follow-code.ts';
import { londonTime } from './london-time.ts';
import { isPassphrase } from './passphrase.ts';

/** How long a link by e-mail works. */
export const linkLifetime = 30 * 60_000;
export const followPurpose = 'follow';

const quarter = 15 * 60_000;
const mostOfClient = 30;
/** Wrong passphrases in a row, over all links, after which a sending can be opened by nobody for a day. */
const mostWrong = 20;
const day = 24 * 60 * 60_000;

/** The second thing a link asks for. With a passphrase set, only the passphrase opens it. */
export type SecondThing = 'code' | 'passphrase';

const gone = refuse(
  'gone',
  'This link does not work. It may have been used, be older than 30 minutes, or a newer one was sent. Ask for a new link.',
);
const limited = refuse('limited', 'There have been too many tries. Wait 15 minutes, then try again.');
const wrong: Readonly<Record<SecondThing, Refusal>> = {
  code: refuse('wrong', 'This is not the code that goes with this link. Check it and try again.'),
  passphrase: refuse('wrong', 'This is not the passphrase. Check it and try again.'),
};

/**
 * What the message about a link says: where it leads and until when. Null when nothing is to be sent: it leads nowhere, was
 * used, is over, or a newer one took its place.
 */
export async function followLinkPath(
  app: App,
  linkId: string,
): Promise<{ readonly path: string; readonly validUntil: string } | null> {
  const token = app.store.links.secretOf(linkId);
  const link = await alive(app, token);
  if (link === null) return null;
  return { path: `/track/open/${token}`, validUntil: londonTime(link.expiresAt) };
}

/** A link that can still be opened, and whose. Looking changes nothing. */
async function alive(app: App, token: string) {
  const link = await app.store.links.look(token, app.clock.now());
  if (link === null || link.purpose !== followPurpose || link.target === 'nobody') return null;
  const id = submissionId.parse(link.target);
  return { ...link, submissionId: id, submission: await app.store.submissions.get(id) };
}

/**
 * What a link asks for. Consumes nothing: mail scanners open every link too. Never says whose it is.
 * @param browser the secret of the looking browser; the one that asked may fill the code in
 */
export async function lookFollowLink(
  app: App,
  token: string,
  browser: string,
): Promise<{ readonly ok: true; readonly asksFor: SecondThing; readonly isAskingBrowser: boolean } | Refusal> {
  const link = await alive(app, token);
  if (link === null) return gone;
  const isAskingBrowser = await app.store.links.isBrowser(token, browser, app.clock.now());
  return { ok: true, asksFor: asksFor(link.submission), isAskingBrowser };
}

const asksFor = (submission: { passphraseHash: string | null } | null): SecondThing =>
  submission?.passphraseHash ? 'passphrase' : 'code';

/**
 * Opens a request with its link and the second thing. Every try is counted before anything is compared: five wrong ones
 * end the link, and of tries at the same moment only one can win.
 * @param client the network it is tried from
 */
export async function openFollowLink(
  app: App,
  token: string,
  typed: string,
  client: string,
): Promise<{ readonly ok: true; readonly submissionId: SubmissionId } | Refusal> {
  const now = app.clock.now();
  const tries = await app.store.limits.hit(`follow:open:${client}`, quarter, now);
  if (tries.count > mostOfClient) return limited;
  const link = await alive(app, token);
  if (link === null) return gone;
  const asked = asksFor(link.submission);
  const isRight =
    asked === 'code'
      ? await app.store.links.isCode(token, tidyCode(typed), now)
      : await isTheirPassphrase(app, link, token, typed);
  if (!isRight) return (await app.store.links.look(token, now)) === null ? gone : wrong[asked];
  return (await app.store.links.use(link.id, now)) ? { ok: true, submissionId: link.submissionId } : gone;
}

type Link = NonNullable<Awaited<ReturnType<typeof alive>>>;

async function isTheirPassphrase(app: App, link: Link, token: string, typed: string): Promise<boolean> {
  const now = app.clock.now();
  const { links, submissions } = app.store;
  const hash = link.submission?.passphraseHash;
  if (!hash || !(await links.countTry(token, now))) return false;
  if ((link.submission?.lockedUntil ?? 0) > now) return false;
  // Counted before it is compared here too; the right one begins the count anew.
  if ((await submissions.wrong(link.submissionId)) % mostWrong === 0)
    await submissions.lock(link.submissionId, now + day);
  if (!(await isPassphrase(typed, hash))) return false;
  await submissions.right(link.submissionId);
  return true;
}
