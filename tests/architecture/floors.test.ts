import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFiles, readSource } from './source.ts';

const locked = z.object({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
});
const text = readFileSync('package-lock.json', 'utf8');
const packages = Object.entries(z.object({ packages: z.record(z.string(), locked) }).parse(JSON.parse(text)).packages);

/**
 * The lowest version without a known hole that matters here, and what the hole was. Packages that are not installed are listed
 * too: whoever adds one starts above its floor.
 */
const floors: readonly (readonly [name: string, version: string, why: string])[] = [
  ['react-router', '7.18.2', 'CVE-2026-42211 code execution, CVE-2026-22030 CSRF, redirects, GHSA-qwww CSRF'],
  ['@react-router/node', '7.18.2', 'one version with react-router; CVE-2025-61686 files by unsigned cookie'],
  ['@react-router/express', '7.18.2', 'one version with react-router; CVE-2025-31137 Host header'],
  ['@react-router/dev', '7.18.2', 'one version with react-router'],
  ['better-sqlite3', '12.8.0', 'bundles SQLite 3.51.3, which ends the corruption by two writers at a WAL reset'],
  [
    'nodemailer',
    '9.1.0',
    'GHSA-mm7p message to another domain, header injection, GHSA-p6gq files and addresses through `raw`',
  ],
  ['mammoth', '1.11.0', 'CVE-2025-11849 a document reads files of the server'],
  ['multer', '2.3.0', 'CVE-2025-47935 and others, denial of service'],
  ['file-type', '16.5.4', 'GHSA-mhxj endless loop on a crafted file'],
  ['libheif-js', '1.23.2', 'its libheif is not called at all, its libde265 runs shut in: decision 024'],
  ['tar', '7.5.17', 'CVE-2026-59874 endless loop'],
];

/**
 * pdfjs-dist below 6.2.108 has CVE-2026-16633: its *viewer* runs scripts of a document. 6.x needs a newer Node than ours, so
 * 5.x is kept as a reader for tests: `getDocument` only, without the viewer, on files the tests made themselves, never shipped.
 * Its own floor is CVE-2024-4367 (code from a font matrix), fixed in 4.2.67.
 */
const pdfjsFloor = '4.2.67';

const numbers = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);
function isBelow(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
const installed = (name: string) => packages.filter(([path]) => path.endsWith(`node_modules/${name}`));

describe('versions under which a hole is known', () => {
  it('compares versions as numbers', () => {
    expect(isBelow('7.9.0', '7.18.2')).toBe(true);
    expect(isBelow('7.18.2', '7.18.2')).toBe(false);
    expect(isBelow('12.10.0', '12.8.0')).toBe(false);
  });

  it.each(floors)('%s is not below %s', (name, floor) => {
    const below = installed(name).filter(([, { version = '0' }]) => isBelow(version, floor));
    expect(below.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  });

  it('the packages this house stands on are in the list under their own names', () => {
    for (const name of ['react-router', '@react-router/node', 'better-sqlite3', 'nodemailer']) {
      expect(installed(name), name).not.toHaveLength(0);
    }
  });

  it('all of React Router is one version', () => {
    const versions = packages.filter(([path]) => /node_modules\/(react-router|@react-router\/[^/]+)$/.test(path));
    expect(new Set(versions.map(([, { version }]) => version)).size).toBe(1);
  });

  it('pdfjs-dist is for tests only, and only its reader', () => {
    for (const [path, { version = '0', dev }] of installed('pdfjs-dist')) {
      expect(dev, `${path} is shipped`).toBe(true);
      expect(isBelow(version, pdfjsFloor)).toBe(false);
    }
    const uses = projectFiles()
      .filter((file) => /\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('pdfjs-dist'))
      .flatMap((file) => readSource(file).imports)
      .filter(({ to }) => to.startsWith('pdfjs-dist'));
    const other = uses.filter(({ file, to }) => !file.startsWith('tests/') || to !== 'pdfjs-dist/legacy/build/pdf.mjs');
    expect(other).toEqual([]);
  });

  it('the SQLite inside is past the corruption fixed in 3.51.3', () => {
    const database = new Database(':memory:');
    const { version } = z
      .object({ version: z.string() })
      .parse(database.prepare('select sqlite_version() as version').get());
    database.close();
    expect(isBelow(version, '3.51.3')).toBe(false);
  });
});

describe('the lockfile', () => {
  it('names no address of a registry', () => {
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('pins every direct dependency exactly', () => {
    const own = z
      .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, wanted]) => !/^\d/.test(wanted),
    );
    expect(loose).toEqual([]);
  });
});

describe('licences of what is shipped', () => {
  /** What each installed package that is not for development says of itself. */
  const shipped = packages.filter(
    ([path, { dev }]) => path !== '' && dev !== true && existsSync(`${path}/package.json`),
  );
  const shape = z.object({ license: z.union([z.string(), z.object({ type: z.string() })]).optional() });
  /** Says nothing in package.json; its LICENSE file is the MIT licence. */
  const inFileOnly = new Set(['node_modules/png-js']);

  it('are neither GPL nor AGPL, and stated', () => {
    const licences = shipped.map(([path]) => {
      const { license } = shape.parse(JSON.parse(readFileSync(`${path}/package.json`, 'utf8')));
      const said = typeof license === 'string' ? license : license?.type;
      const file = `${path}/LICENSE`;
      const read = inFileOnly.has(path) && /MIT License/.test(readFileSync(file, 'utf8')) ? 'MIT' : undefined;
      return { path, licence: said ?? read ?? 'none stated' };
    });
    expect(licences.length).toBeGreaterThan(100);
    // A choice "(MIT OR GPL)" is taken as MIT; LGPL is for a library one links to and may replace (libvips under sharp, libheif-js).
    const bad = licences.filter(
      ({ licence }) => /(?<!L)GPL|none stated|UNLICENSED/.test(licence) && !/MIT OR|OR MIT/.test(licence),
    );
    expect(bad).toEqual([]);
  });
});
