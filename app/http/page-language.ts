import type { Language } from '../../machines/language.ts';
import { language } from '../../machines/language.ts';
import { cookieNames, readCookie, setCookie, type WithCookies } from './cookies.ts';

/** Pages of staff are in English, whatever their browser chose on the public ones. */
const ofStaff = /^\/(desk|dpo|admin|account|sign-in|api)(\/|$)/;

/**
 * The language a page is made in: what its address asks for (`?language=cy`, the links at the top of a page and in
 * e-mails), else what was chosen before, else the body's first.
 * @param offered the languages of the body's profile; any other is not spoken
 */
export function pageLanguage(request: Pick<Request, 'url'> & WithCookies, offered: readonly Language[]): Language {
  const { pathname, searchParams } = new URL(request.url);
  if (ofStaff.test(pathname)) return 'en';
  const wanted = [searchParams.get('language'), readCookie(request, cookieNames.language)];
  const known = wanted
    .map((one) => language.safeParse(one).data)
    .find((one) => one !== undefined && offered.includes(one));
  return known ?? offered[0] ?? 'en';
}

/** The cookie that remembers a language the address asked for, until the browser is closed; null where it asked for none. */
export function languageCookie(request: Request, offered: readonly Language[]): string | null {
  if (!request.url.includes('language=')) return null;
  const asked = language.safeParse(new URL(request.url).searchParams.get('language')).data;
  return asked === undefined || !offered.includes(asked)
    ? null
    : setCookie(cookieNames.language, asked, { sameSite: 'Lax' });
}
