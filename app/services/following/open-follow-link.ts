import { type SubmissionId, submissionId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { bornDate, isSameDate } from '../asking/born-on.ts';
import { isPassphrase } from '../asking/passphrase.ts';
import { loadCase } from '../load-case.ts';
import { londonTime } from '../watching/london-time.ts';
import { tidyCode } from './follow-code.ts';

/** How long a link by e-mail works. */
export const linkLifetime = 30 * 60_000;
export const followPurpose = 'follow';

const quarter = 15 * 60_000;
const mostOfClient = 30;
/** Wrong passphrases or dates of birth in a row, over all links, after which a sending can be opened by nobody for a day. */
const mostWrong = 20;
const day = 24 * 60 * 60_000;

/** The second thing a link asks for. With a passphrase set, only the passphrase opens it. */
export type SecondThing = 'code' | 'passphrase';

/** What was typed into a link's page. */
export interface TypedThings {
  /** The code or the passphrase. */
  readonly secret: string;
  /** The date of birth of the person asking, ISO; asked for beside a code where the request has one. */
  readonly bornOn: string | null;
}

const gone = refuse(
  'gone',
  'This link does not work. It may have been used, be older than 30 minutes, or a newer one was sent. Ask for a new link.',
);
const limited = refuse('limited', 'There have been too many tries. Wait 15 minutes, then try again.');
const noBirth = refuse('no-birth', 'Enter your date of birth');
// Which of the two was wrong stays unsaid.
const wrongTogether = refuse(
  'wrong',
  'The code and the date of birth do not go with this link. Check both and try again.',
);
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
): Promise<
  | {
      readonly ok: true;
      readonly asksFor: SecondThing;
      readonly asksBirth: boolean;
      readonly isAskingBrowser: boolean;
    }
  | Refusal
> {
  const link = await alive(app, token);
  if (link === null) return gone;
  const isAskingBrowser = await app.store.links.isBrowser(token, browser, app.clock.now());
  const asked = asksFor(link.submission);
  const asksBirth = asked === 'code' && (await birthOf(app, link.submissionId)) !== null;
  return { ok: true, asksFor: asked, asksBirth, isAskingBrowser };
}

const asksFor = (submission: { passphraseHash: string | null } | null): SecondThing =>
  submission?.passphraseHash ? 'passphrase' : 'code';

/**
 * The date of birth of the person asking, where a case of the sending holds a full one. Of a child or of somebody they act
 * for it is not asked: whoever they may have to be kept apart from knows it as well.
 */
async function birthOf(app: App, of: SubmissionId): Promise<string | null> {
  const { rows } = await app.store.cases({ submissionId: of, order: 'received', limit: 1 });
  const [row] = rows;
  const loaded = row ? await loadCase(app, row.id) : null;
  const bornOn = loaded?.state.record.received.requester.bornOn ?? null;
  return bornOn === null ? null : bornDate(bornOn);
}

/**
 * Opens a request with its link and the second thing. Every try is counted before anything is compared: five wrong ones
 * end the link, and of tries at the same moment only one can win.
 * @param client the network it is tried from
 * @returns `no-birth` where the date of birth was left out: then nothing is counted
 */
export async function openFollowLink(
  app: App,
  token: string,
  typed: TypedThings,
  client: string,
): Promise<{ readonly ok: true; readonly submissionId: SubmissionId } | Refusal> {
  const now = app.clock.now();
  const tries = await app.store.limits.hit(`follow:open:${client}`, quarter, now);
  if (tries.count > mostOfClient) return limited;
  const link = await alive(app, token);
  if (link === null) return gone;
  const asked = asksFor(link.submission);
  const birth = asked === 'code' ? await birthOf(app, link.submissionId) : null;
  if (birth !== null && typed.bornOn === null) return noBirth;
  const isRight =
    asked === 'code'
      ? await isCodeAndBirth(app, link, token, typed, birth)
      : await isTheirPassphrase(app, link, token, typed.secret);
  if (!isRight) {
    if ((await app.store.links.look(token, now)) === null) return gone;
    return birth === null ? wrong[asked] : wrongTogether;
  }
  return (await app.store.links.use(link.id, now)) ? { ok: true, submissionId: link.submissionId } : gone;
}

type Link = NonNullable<Awaited<ReturnType<typeof alive>>>;

async function isCodeAndBirth(
  app: App,
  link: Link,
  token: string,
  { secret, bornOn }: TypedThings,
  birth: string | null,
): Promise<boolean> {
  if (!(await app.store.links.isCode(token, tidyCode(secret), app.clock.now()))) return false;
  // Guesses are counted once the code was right: who has no browser to ask from cannot lock anybody out.
  return birth === null || isTheirs(app, link, async () => isSameDate(bornOn ?? '', birth));
}

async function isTheirPassphrase(app: App, link: Link, token: string, typed: string): Promise<boolean> {
  const hash = link.submission?.passphraseHash;
  if (!hash || !(await app.store.links.countTry(token, app.clock.now()))) return false;
  return isTheirs(app, link, () => isPassphrase(typed, hash));
}

/** Whether what only the requester knows is right, with the wrong tries of all links counted. */
async function isTheirs(app: App, link: Link, compare: () => Promise<boolean>): Promise<boolean> {
  const now = app.clock.now();
  const { submissions } = app.store;
  if ((link.submission?.lockedUntil ?? 0) > now) return false;
  // Counted before it is compared here too; the right one begins the count anew.
  if ((await submissions.wrong(link.submissionId)) % mostWrong === 0)
    await submissions.lock(link.submissionId, now + day);
  if (!(await compare())) return false;
  await submissions.right(link.submissionId);
  return true;
}
