import { describe, expect, it } from 'vitest';
import { welsh } from '../../app/language/cy/index.ts';
import { projectFiles } from '../architecture/source.ts';
import { unsaidIn } from './unsaid.ts';

/** Pages a requester sees, and what such pages are made of. */
const ofRequesters =
  /^app\/(routes\/(public|track)|components\/(ask|track|govuk))\/.*\.tsx$|^app\/components\/(footer|page|public-frame|contact-block)\.tsx$/;
/** Said to staff alone. */
const staffOnly = /\/(breadcrumbs|generic-header)\.tsx$/;

describe('pages a requester sees', () => {
  const files = projectFiles().filter((file) => ofRequesters.test(file) && !staffOnly.test(file));
  it.each(files)('%s says nothing in English alone', (file) => {
    // Words kept as data are looked up where they are used, so they are in the catalogue at least.
    expect(unsaidIn(file).filter(({ words }) => !welsh.has(words))).toEqual([]);
  });
});

describe('the search for words that are not said', () => {
  it('finds them between tags, in attributes and in expressions', () => {
    const code = '<p title="A title" id="x">Some words {done ? "All done" : t`Not yet`} {t`Known`}</p>';
    expect(unsaidIn('made-up.tsx', code).map(({ words }) => words)).toEqual(['A title', 'Some words', 'All done']);
  });
});
