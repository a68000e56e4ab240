import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { expect, it } from 'vitest';
import { ProblemPage } from '../../app/components/problem-page.tsx';

const shown = (path: string): string =>
  renderToStaticMarkup(
    <StaticRouter location={path}>
      <ProblemPage status={403} requestId={undefined} path={path} />
    </StaticRouter>,
  );

it.each(['/desk/today', '/dpo', '/admin', '/account/away'])(
  'from a page staff may not use the way on is the first page of their role, which not everybody has at the desk: %s',
  (path) => {
    const html = shown(path);
    expect(html).toContain('href="/sign-in">Go to your first page');
    expect(html).not.toContain('href="/desk"');
  },
);

it('everybody else is led to the start', () => {
  expect(shown('/track/cases')).toContain('href="/">Go to the start');
});
