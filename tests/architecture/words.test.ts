import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles } from './source.ts';

/** Text written by people: no lockfile, no generated migration, no picture, no font. */
const files = projectFiles().filter(
  (file) =>
    /\.(tsx?|js|json|md|scss|svg|txt|css|ya?ml|example)$|(^|\/)\.[a-z]+(rc|ignore)?$/.test(file) &&
    file !== 'package-lock.json' &&
    !file.startsWith('db/migrations/') &&
    !file.startsWith('tests/architecture/'),
);

/** What must not stand in the project, with the reason. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a paper outside the project', /\.\.\/shared\b|\bdesign\.md\b|\breference\/[a-z]+\.md\b|\bpromises\.md\b/],
  ['work left for later', /\b(TODO|FIXME|XXX|HACK)\b/],
  ['a folder of somebody’s machine', /(?<![\w.])\/(home|Users|root|work)\/[a-z]|\/tmp\/[a-z]|[A-Z]:\\Users/],
  ['a skipped or lonely test', /\b(it|test|describe)\.(only|skip|todo)\b/],
];

const hits = (pattern: RegExp) =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim().slice(0, 100)}`] : [])),
  );

describe('words that have no place in the project', () => {
  it('the files are read', () => {
    expect(files).toContain('app/settings.ts');
    expect(files).toContain('README.md');
    expect(files.length).toBeGreaterThan(400);
  });

  it.each(forbidden)('%s', (_, pattern) => {
    expect(hits(pattern)).toEqual([]);
  });
});
