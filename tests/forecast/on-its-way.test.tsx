import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ForecastOnItsWay } from '../../app/routes/dpo/forecast-on-its-way.tsx';

const page = (number: number, looked: number, all: number) =>
  renderToStaticMarkup(<ForecastOnItsWay page={number} progress={{ looked, all }} />);

it('while it is worked out the page says how far that is, and leads to the same page again by a plain link', () => {
  const html = page(3, 1200, 5000);
  expect(html.replace(/<!-- -->/g, '')).toContain('1200 of 5000 open cases have been looked at.');
  expect(html).toContain('href="/dpo/forecast?page=3"');
  expect(page(1, 0, 0)).toContain('href="/dpo/forecast"');
  expect(page(1, 0, 0)).not.toContain('of 0');
});
