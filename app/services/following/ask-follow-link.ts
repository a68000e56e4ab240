import { randomUUID } from 'node:crypto';
import { type CaseId, caseId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { codeOf, newBrowserSecret } from './follow-code.ts';
import { followPurpose, linkLifetime } from './open-follow-link.ts';

const quarter = 15 * 60_000;
const hour = 60 * 60_000;
/** How often one network may ask in a quarter of an hour, and how often anyone may ask about one reference in an hour. */
const mostOfClient = 10;
const mostOfReference = 5;

const limited = refuse('limited', 'You have asked for a link many times. Wait 15 minutes, then try again.');

/** Belongs to nobody: what is looked up where nothing was found, so that as much is done as where something was. */
const nobody = caseId.parse('nobody');

const sameReference = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/**
 * Asks for a link to follow a request. Whether reference and address belong together stays unsaid: the same is done, at the
 * same cost, whatever was typed. Both ways look up, keep a link and queue a row; only a row that names a case is sent, and
 * that case is asked whether it is safe to e-mail only when the message goes. A newer link ends the older ones.
 * @param client the network it is asked from
 * @returns the secret for the cookie of the asking browser, from which it shows the code
 */
export async function askFollowLink(
  app: App,
  typed: { readonly reference: string; readonly email: string },
  client: string,
): Promise<{ readonly ok: true; readonly browser: string } | Refusal> {
  const now = app.clock.now();
  const { limits, links, outbox } = app.store;
  const ofClient = await limits.hit(`follow:network:${client}`, quarter, now);
  if (ofClient.count > mostOfClient) return limited;
  const ofReference = await limits.hit(`follow:reference:${sameReference(typed.reference)}`, hour, now);

  const { found, target } = await whoIs(app, typed, ofReference.count <= mostOfReference);
  const browser = newBrowserSecret();
  const id = randomUUID();
  await links.end(target, now);
  await links.create({
    id,
    token: links.secretOf(id),
    purpose: followPurpose,
    target,
    code: codeOf(browser),
    browser,
    now,
    expiresAt: now + linkLifetime,
  });
  const body = { template: 'follow-link', to: 'requester', linkId: id };
  await outbox.add([{ kind: 'send-mail', dedupe: `follow:${id}`, caseId: found, body }], now);
  app.jobs.poke();
  return { ok: true, browser };
}

/** The case whose reference and contact address were typed, and the sending its link opens. */
async function whoIs(
  app: App,
  typed: { readonly reference: string; readonly email: string },
  isAllowed: boolean,
): Promise<{ found: CaseId | null; target: string }> {
  const named = await app.store.reference(typed.reference);
  const addressed = await app.store.find('email', typed.email);
  const found = named !== null && isAllowed && addressed.includes(named) ? named : null;
  const row = await app.store.caseRow(found ?? nobody);
  return row === null ? { found: null, target: 'nobody' } : { found, target: row.submissionId };
}
