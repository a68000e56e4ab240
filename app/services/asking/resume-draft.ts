import { timingSafeEqual } from 'node:crypto';
import type { App } from '../../app.ts';
import { draft as draftShape, resumePurpose } from './draft.ts';

const hour = 3600 * 1000;
/** Wrong codes an hour, after which the link does not open anything until the hour is over. */
const mostTries = 5;

export type Resumed = { ok: true; token: string } | { ok: false; code: 'no-link' | 'wrong-code' | 'too-many' };

/** Whether a link still leads to a draft. Only looks: programs that open every link in a message change nothing. */
export async function resumeTarget(app: App, linkToken: string): Promise<string | null> {
  const now = app.clock.now();
  const link = await app.store.links.look(linkToken, now);
  if (link === null || link.purpose !== resumePurpose) return null;
  return (await app.store.drafts.byId(link.target, now)) === null ? null : link.target;
}

/**
 * Opens a draft in another browser, with the link from the message and the code that was shown when it was asked for.
 * @returns the secret for the draft cookie
 */
export async function resumeDraft(app: App, linkToken: string, typedCode: string): Promise<Resumed> {
  const target = await resumeTarget(app, linkToken);
  const now = app.clock.now();
  const found = target === null ? null : await app.store.drafts.byId(target, now);
  if (target === null || found === null) return { ok: false, code: 'no-link' };
  const draft = draftShape.parse(found.data);
  if (draft.resume === null) return { ok: false, code: 'no-link' };
  const limit = `resume:code:${target}`;
  if ((await app.store.limits.hit(limit, hour, now)).count > mostTries) return { ok: false, code: 'too-many' };
  if (!sameCode(typedCode, draft.resume.code)) return { ok: false, code: 'wrong-code' };
  await app.store.limits.clear(limit);
  return { ok: true, token: draft.token };
}

/** Compares as people type: case, spaces and dashes set aside, O for 0 and I or L for 1. */
function sameCode(typed: string, code: string): boolean {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const one = Buffer.from(plain);
  const other = Buffer.from(code);
  return one.length === other.length && timingSafeEqual(one, other);
}
