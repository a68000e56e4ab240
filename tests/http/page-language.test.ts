import { describe, expect, it } from 'vitest';
import { languageCookie, pageLanguage } from '../../app/http/page-language.ts';

const asked = (path: string, cookie = '') =>
  new Request(`https://rights.example.org${path}`, { headers: { Cookie: cookie } });
const chosen = '__Host-language=cy';

describe('the language of a page', () => {
  it('is the one its address asks for, else the one chosen before, else the first of the body', () => {
    expect(pageLanguage(asked('/?language=cy'), ['en', 'cy'])).toBe('cy');
    expect(pageLanguage(asked('/ask/check', chosen), ['en', 'cy'])).toBe('cy');
    expect(pageLanguage(asked('/?language=en', chosen), ['en', 'cy'])).toBe('en');
    expect(pageLanguage(asked('/'), ['cy', 'en'])).toBe('cy');
  });

  it('is English where a body offers English only, whatever is asked for', () => {
    expect(pageLanguage(asked('/?language=cy', chosen), ['en'])).toBe('en');
    expect(languageCookie(asked('/?language=cy'), ['en'])).toBeNull();
  });

  it('is English for staff', () => {
    for (const path of ['/desk', '/dpo/late', '/admin', '/account', '/sign-in', '/api/health'])
      expect(pageLanguage(asked(`${path}?language=cy`, chosen), ['en', 'cy']), path).toBe('en');
  });

  it('is none that is not spoken here', () => {
    expect(pageLanguage(asked('/?language=fr'), ['en', 'cy'])).toBe('en');
    expect(languageCookie(asked('/?language=https://evil.example'), ['en', 'cy'])).toBeNull();
  });
});
