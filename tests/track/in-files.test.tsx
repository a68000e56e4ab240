import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { Downloads } from '../../app/components/track/downloads.tsx';
import { inLanguage } from '../../app/language/current-language.ts';
import { answerParts } from '../../app/services/answer/released-answer.ts';
import type { Language } from '../../machines/language.ts';
import type { Said } from '../machines/made-up.ts';
import { approved, aRequest, playOn } from '../machines/play.ts';

/** One document of two pages, in two files. */
const parts = [
  { documentId: 'document-1', firstPage: 3, lastPage: 12 },
  { documentId: 'document-1', firstPage: 15, lastPage: 15 },
];
const bundles = [
  { file: 'bundle-1', firstPage: 1, lastPage: 12 },
  { file: 'bundle-2', firstPage: 13, lastPage: 15 },
];
const [built, ...rest] = [...approved.slice(approved.indexOf('answer.built')), 'answer.released' as const];
const before = aRequest(...approved.slice(0, approved.indexOf('answer.built')));

const shown = (made: Said, language: Language = 'en'): string => {
  expect(built).toBe('answer.built');
  const { state } = playOn(before, ['answer.built', made], ...rest);
  const page = <Downloads base="/track/cases/RD-1" parts={answerParts(state)} />;
  const router = createMemoryRouter([{ path: '/', element: page }]);
  return inLanguage(language, () => renderToStaticMarkup(<RouterProvider router={router} />));
};
const links = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, words = '']) => words.replaceAll('<!-- -->', ''));

it('a document that goes over the end of a file is told by its pages: no two links are called the same', () => {
  const html = shown({ parts, bundles });
  const names = links(html);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      'Care file, pages 3 to 12 (PDF)',
      'Care file, page 15 (PDF)',
      'Your documents, part 2 of 2 (PDF)',
    ]),
  );
  expect(html).toContain('the same pages as in the files above');
  expect(html).not.toContain('one file');
});

it('and in Welsh', () => {
  expect(links(shown({ parts, bundles }, 'cy'))).toContain('Care file, tudalennau 3 i 12 (PDF)');
});

it('in one file it is told by its name', () => {
  const other = { documentId: 'document-1', firstPage: 3, lastPage: 3 };
  const html = shown({ parts: [other, { documentId: 'document-2', firstPage: 4, lastPage: 4 }] });
  expect(links(html)).toContain('Care file (PDF)');
  expect(html).toContain('the same pages as in the one file');
});

it('files of several stages are told apart by their stage', () => {
  const stage = (number: number) => ({
    part: `earlier-${number}-letter`,
    kind: 'letter' as const,
    of: null,
    stage: number,
  });
  const page = <Downloads base="/track/cases/RD-1" parts={[stage(1), stage(2)]} />;
  const router = createMemoryRouter([{ path: '/', element: page }]);
  expect(links(renderToStaticMarkup(<RouterProvider router={router} />))).toEqual([
    'Our letter, stage 1 (PDF)',
    'Our letter, stage 2 (PDF)',
  ]);
});
