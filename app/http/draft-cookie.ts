import { draftDays } from '../services/asking/draft.ts';
import { cookieNames, readCookie, setCookie } from './cookies.ts';

/** The secret that opens the draft of the asking browser; '' where it has none. */
export const draftToken = (request: Request): string => readCookie(request, cookieNames.draft) ?? '';

/** Ties the asking browser to a draft for as long as the draft is kept. */
export const draftCookie = (token: string): string =>
  setCookie(cookieNames.draft, token, { sameSite: 'Lax', maxAge: draftDays * 24 * 3600 });
