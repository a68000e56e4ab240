import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { actPages } from '../../app/routes/desk/acts/index.ts';
import { NextStep } from '../../app/routes/desk/case/next-step.tsx';
import { RemedyLink } from '../../app/routes/desk/case/remedy-link.tsx';
import { ToLookAt } from '../../app/routes/desk/case/to-look-at.tsx';
import { civilDate } from '../../machines/dates.ts';
import { approveAnswer } from '../track/signed-in.ts';
import { openWorld, someoneAsks, stateOf } from '../track/world.ts';

const said = (left: number, isSample: boolean): string => {
  const step = (
    <NextStep work="approving" acts={[{ name: 'approve', whyNot: null }]} isBuilt hasPages {...{ left, isSample }} />
  );
  const router = createMemoryRouter([{ path: '/', element: step }]);
  return renderToStaticMarkup(<RouterProvider router={router} />).replaceAll(/<[^>]*>/g, '');
};

it('nobody reads that they can approve an answer while pages are left that they have to look at', () => {
  expect(said(59, false)).toBe('You can approve this answer once you have looked at every page, before and after.');
  expect(said(3, true)).toBe(
    'You can approve this answer once you have looked at every page of the sample, before and after.',
  );
  for (const isSample of [true, false]) expect(said(0, isSample)).toBe('You can approve this answer.');
});

it('who sends an answer with pages is told of the list of doubts, which is worked out only then', () => {
  const sends = (hasPages: boolean) => {
    const acts = [{ name: 'request-approval', whyNot: null }];
    const step = <NextStep work="working" isBuilt={false} left={0} isSample={false} {...{ acts, hasPages }} />;
    const router = createMemoryRouter([{ path: '/', element: step }]);
    return renderToStaticMarkup(<RouterProvider router={router} />);
  };
  expect(sends(true)).toContain('Everything needed is there. What the list of doubts has is dealt with first.');
  expect(sends(false)).not.toContain('doubts');
});

it.each([
  ['not-looked-at', '/desk/cases/c/answer#to-look-at'],
  ['sample', '/desk/cases/c/answer#to-look-at'],
  ['doubts-unread', '/desk/cases/c/doubts'],
  ['findings', '/desk/cases/c/documents'],
  ['undecided-pages', '/desk/cases/c/workbench'],
])('who is stopped by “%s” is led to where it is dealt with', (code, to) => {
  expect(renderToStaticMarkup(<RemedyLink caseId="c" code={code} />)).toContain(`href="${to}"`);
});

it.each([true, false])(
  'whoever approves is led to the answered doubts where there are any: %s',
  (hasAnsweredDoubts) => {
    const nothing = { pages: [], seen: 0, next: null, changed: [], isLetterChanged: false, sample: null };
    const list = <ToLookAt base="/desk/cases/c" looked={{ ...nothing, hasAnsweredDoubts }} />;
    const router = createMemoryRouter([{ path: '/', element: list }]);
    const drawn = renderToStaticMarkup(<RouterProvider router={router} />);
    expect(drawn.includes('href="/desk/cases/c/doubts"')).toBe(hasAnsweredDoubts);
  },
);

it('the note of an approval is called optional only where nothing is asked of it', async () => {
  const app = await openWorld();
  const asked = await someoneAsks(app);
  await approveAnswer(app, asked);
  const { state } = await stateOf(app, asked.caseId);
  const isOptional = (of: typeof state) =>
    actPages.approve.fieldsOf?.(of).map((field) => 'isOptional' in field && field.isOptional);
  const { answer } = state.record;
  if (answer === null) throw new Error('no answer was built');
  expect(isOptional(state)).toEqual([true]);
  expect(isOptional({ ...state, record: { ...state.record, answer: { ...answer, warnings: ['Look.'] } } })).toEqual([
    false,
  ]);
  const doubt = { by: 'officer-1', on: civilDate.parse('2026-11-30'), note: 'Read by eye' };
  const doubts = new Map([['a'.repeat(64), doubt]]);
  expect(isOptional({ ...state, looking: { ...state.looking, doubts } })).toEqual([false]);
});
