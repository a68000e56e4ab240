import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { LanguageSwitch } from '../../app/components/language-switch.tsx';
import { SiteContext, unknownSite } from '../../app/components/site.ts';
import type { Language } from '../../machines/language.ts';

const shown = (at: string, languages: readonly Language[]) =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[at]}>
      <SiteContext value={{ ...unknownSite, languages }}>
        <LanguageSwitch />
      </SiteContext>
    </MemoryRouter>,
  );

it('shows no switch where a body offers one language', () => {
  expect(shown('/', ['en'])).toBe('');
});

it('leads to the same page, with all that stood in its address', () => {
  const html = shown('/ask/who-about?change=1', ['en', 'cy']);
  expect(html).toContain('href="/ask/who-about?change=1&amp;language=cy" hrefLang="cy" lang="cy"');
  expect(html).toContain('<span aria-current="true">English</span>');
});
