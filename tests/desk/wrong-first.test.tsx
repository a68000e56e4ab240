import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { NotDone } from '../../app/components/not-done.tsx';
import { Page } from '../../app/components/page.tsx';

const drawn = (wrong: Pick<Parameters<typeof Page>[0], 'errors' | 'refused'>): string => {
  const page = (
    <Page title="Record the decision" before={<nav aria-label="Pages of this case">The tabs</nav>} {...wrong}>
      <h1>Record the decision</h1>
    </Page>
  );
  const router = createMemoryRouter([{ path: '/', element: page }]);
  return renderToStaticMarkup(<RouterProvider router={router} />);
};
/** The words in the order in which they are met; some that stand nowhere are last. */
const inOrder = (html: string, words: readonly string[]) =>
  [...words].sort((one, other) => placeOf(html, one) - placeOf(html, other));
const placeOf = (html: string, words: string) => (html.includes(words) ? html.indexOf(words) : Number.MAX_SAFE_INTEGER);

it('what is wrong with a form is met first in main, before whose case it is and before the tabs', () => {
  const wrong = drawn({ errors: [{ field: 'outcome', message: 'Choose the outcome' }] });
  const order = ['<main', 'There is a problem', 'The tabs', '<h1'];
  expect(inOrder(wrong, order)).toEqual(order);
  expect(wrong).toContain('<title>Error: Record the decision');
});

it('so is what came to nothing', () => {
  const order = ['<main', 'Not done', 'The page is being read.', 'The law', 'The tabs', '<h1'];
  const refused = <NotDone sentence="The page is being read." citation="The law" />;
  expect(inOrder(drawn({ refused }), order)).toEqual(order);
});

it('while nothing is wrong, main begins below the tabs: the link to the content leads past them', () => {
  const order = ['The tabs', '<main', '<h1'];
  expect(inOrder(drawn({}), order)).toEqual(order);
});
