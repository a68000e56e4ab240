import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { DoneBanner } from '../../app/routes/desk/case/done-banner.tsx';

const at = (address: string, sent: Record<string, unknown> | null = null): string => {
  const routes = [{ id: 'case', path: '/desk/cases/:caseId', Component: DoneBanner }];
  const hydrationData = { loaderData: {}, actionData: sent && { case: sent } };
  const router = createMemoryRouter(routes, { initialEntries: [address], hydrationData });
  return renderToStaticMarkup(<RouterProvider router={router} />);
};

it('a case says what was just done to it, at once and with the focus, until something else is sent', () => {
  const told = at('/desk/cases/c?done=take-back');
  expect(told).toContain('role="alert"');
  expect(told).toContain('Take the answer back');
  // Where the title alone would not say what happens now, more is said.
  expect(at('/desk/cases/c?done=consult')).toContain('The copy is being made and checked.');
  expect(at('/desk/cases/c?done=take-back', { sentence: 'No.' })).toBe('');
  for (const nothing of ['', '?done=', '?done=saved', '?done=constructor'])
    expect(at(`/desk/cases/c${nothing}`)).toBe('');
});
