import { data, type RouterContextProvider } from 'react-router';
import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { App } from '../../app.ts';
import { appContext } from '../../http/app-context.ts';
import { readForm } from '../../http/read-form.ts';
import { requesterContext } from '../../http/requester-session.ts';
import { type OwnCase, requesterCase } from '../../services/following/requester-cases.ts';
import { takenBackFor } from '../../services/following/requester-status.ts';

interface Args {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly reference?: string | undefined };
}

/** What is thrown for somebody who typed something into a page whose session is over: their own words, to copy. */
export interface SignedOutWhileTyping {
  readonly signedOut: true;
  readonly typed: string;
}

export const isSignedOutWhileTyping = (thrown: unknown): thrown is SignedOutWhileTyping =>
  typeof thrown === 'object' && thrown !== null && 'signedOut' in thrown && 'typed' in thrown;

async function signedOut(request: Request): Promise<never> {
  const { values } = await readForm(request);
  const texts = [...values].filter(([name]) => name !== 'commandId').flatMap(([, all]) => all);
  const words: SignedOutWhileTyping = { signedOut: true, typed: texts.filter((text) => text !== '').join('\n\n') };
  throw data(words, { status: 401 });
}

/**
 * The case a page of a requester is about. Everything under /track/cases/:reference begins with this.
 * @throws 404, the same for a case of somebody else and for none; 401 with what was typed where the session is over
 */
export async function ownCase({
  request,
  context,
  params,
}: Args): Promise<{ app: App; own: OwnCase; today: CivilDate }> {
  const app = context.get(appContext);
  const submissionId = context.get(requesterContext);
  if (submissionId === null) return signedOut(request);
  const own = await requesterCase(app, submissionId, params.reference ?? '');
  if (!own.ok) throw data(null, { status: 404 });
  return { app, own, today: londonDate(app.clock.now()) };
}

/** Whoever kept the address of something of an answer reads why it leads nowhere, where it was taken back. */
export function noAnswerHere({ state }: OwnCase): never {
  const takenBack = takenBackFor(state);
  if (takenBack === null) throw data(null, { status: 404 });
  throw data({ title: takenBack.heading, sentence: takenBack.now.join(' ') }, { status: 410 });
}

/** The address of a case's page, or of one below it. */
export const caseAddress = (reference: string, page = ''): string =>
  `/track/cases/${reference}${page === '' ? '' : `/${page}`}`;
