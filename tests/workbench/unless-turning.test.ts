import { expect, it } from 'vitest';
import { unlessTurning } from '../../app/components/review/unless-turning.ts';

const page = (path: string) => new URL(path, 'https://rights.example/desk/cases/c1/');
const asked = (from: string, to: string, more: object = {}) =>
  unlessTurning({
    ...{ currentUrl: page(from), nextUrl: page(to), currentParams: {}, nextParams: {} },
    ...{ defaultShouldRevalidate: true, ...more },
  });

it('what stands around the workbench is asked for with every page but one that is turned to in it', () => {
  expect(asked('workbench/d1/1', 'workbench/d1/2')).toBe(false);
  expect(asked('workbench/d1/1', 'workbench/d2/1?show=undecided')).toBe(false);
  // The same page again: after an undo.
  expect(asked('workbench/d1/1', 'workbench/d1/1')).toBe(false);
  expect(asked('workbench/d1/1', 'people')).toBe(true);
  expect(asked('documents', 'workbench/d1/1')).toBe(true);
  expect(asked('workbench/d1/1', 'workbench/d1/2', { formMethod: 'POST' })).toBe(true);
});
