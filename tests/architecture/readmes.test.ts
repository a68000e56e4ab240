import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles } from './source.ts';

const files = projectFiles();
const readmes = files.filter((file) => posix.basename(file) === 'README.md');

const named = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/gu)].flatMap(([, name]) => name ?? []);
/** A name of a file, or of several by a star, as a README says it: `act.ts`, `heif/`, `word-*.ts`, `machines/said.ts`. */
const isFile = (name: string): boolean => /^[\w./*-]+\.(?:tsx?|js|json|md|scss)$/u.test(name);
const pattern = (name: string): RegExp => new RegExp(`^${name.replaceAll('.', '[.]').replaceAll('*', '[^/]*')}$`, 'u');

/** Whether there is such a file: as its path goes on from the README, or ends. */
function isThere(readme: string, name: string): boolean {
  if (name.startsWith('.')) return files.includes(posix.join(posix.dirname(readme), name));
  const ending = new RegExp(`(?:^|/)${pattern(name).source.slice(1)}`, 'u');
  return files.some((file) => ending.test(file));
}

/** Names that stand for something else than a file of the project. */
const others = new Set(['bank-holidays.json']);

describe('what a README names is there', () => {
  it('all of them are looked at', () => {
    expect(readmes.length).toBeGreaterThan(40);
  });

  it.each(readmes)('%s', (readme) => {
    const text = readFileSync(readme, 'utf8');
    const gone = named(text).filter((name) => isFile(name) && !others.has(name) && !isThere(readme, name));
    expect(gone).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/gu)].flatMap(([, link]) => link ?? []);
    expect(links.filter((link) => !existsSync(posix.join(posix.dirname(readme), link)))).toEqual([]);
  });
});

describe('a README that lists the files of its folder leaves none out', () => {
  it.each([
    'app/documents',
    'app/documents/incoming',
    'app/documents/suggest',
    'app/documents/verify',
    'app/language',
    'app/profile',
    'db',
    'machines',
    'machines/clock',
    'machines/exemptions',
  ])('%s', (folder) => {
    const names = named(readFileSync(`${folder}/README.md`, 'utf8'))
      .filter(isFile)
      .map(pattern);
    const own = files.filter((file) => posix.dirname(file) === folder && /\.tsx?$/u.test(file));
    expect(own.length).toBeGreaterThan(5);
    expect(own.map((file) => posix.basename(file)).filter((file) => !names.some((name) => name.test(file)))).toEqual(
      [],
    );
  });
});
