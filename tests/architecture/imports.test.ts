import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areaOf, mayImport } from './areas.ts';
import { projectFiles, readSource } from './source.ts';

const files = projectFiles().filter((file) => /\.tsx?$/.test(file));
const sources = files.map((file) => ({ file, ...readSource(file) }));
const product = sources.filter(({ file }) => areaOf(file) !== undefined);
const imports = product.flatMap((source) => source.imports);
const uses = product.flatMap((source) => source.uses);
/** The file without the lines of its comments. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
const at = (one: { file: string; line: number }, what: string) => `${one.file}:${one.line} ${what}`;

/** Types the framework makes for each route, and the module it makes of all of them. */
const isMadeByFramework = (to: string) => to.includes('/+types/') || to.startsWith('virtual:');

describe('the rule of who may import whom', () => {
  it('reads the sources it speaks about', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.some(({ to }) => to === 'machines/case.ts')).toBe(true);
  });

  it('knows a forbidden import from an allowed one', () => {
    expect(mayImport('app/routes', 'db/store.ts', true)).toBe(false);
    expect(mayImport('app/routes', 'app/services/act.ts', false)).toBe(true);
    expect(mayImport('machines', 'node:fs', false)).toBe(false);
    expect(mayImport('emails', 'machines/people.ts', false)).toBe(false);
    expect(mayImport('emails', 'machines/people.ts', true)).toBe(true);
    expect(mayImport('app/components', 'app/services/case-view.ts', false)).toBe(false);
    expect(areaOf('app/routes/desk/cases.tsx')).toBe('app/routes');
  });

  it('holds', () => {
    const wrong = imports.filter(({ file, to, typeOnly }) => {
      const area = areaOf(file);
      return area !== undefined && !isMadeByFramework(to) && !mayImport(area, to, typeOnly);
    });
    expect(wrong.map((one) => at(one, `imports ${one.typeOnly ? 'the types of ' : ''}${one.to}`))).toEqual([]);
  });

  it('nothing but tests and the bench command imports tests', () => {
    const wrong = imports.filter(({ file, to }) => to.startsWith('tests/') && file !== 'app/cli/bench.ts');
    expect(wrong.map((one) => at(one, one.to))).toEqual([]);
  });
});

describe('what only some parts may touch', () => {
  const usesOf = (name: RegExp, except: (file: string) => boolean) =>
    uses.filter((use) => name.test(use.name) && !except(use.file)).map((use) => at(use, use.name));

  it('machines know neither the time nor chance', () => {
    const outside = (file: string) => !file.startsWith('machines/');
    const impure = /^(new Date|Date\..*|Math\.random|performance\..*|crypto\..*|process\..*|Temporal\.Now)$/;
    expect(usesOf(impure, outside)).toEqual([]);
  });

  it('chance comes from node:crypto', () => {
    expect(usesOf(/^Math\.random$/, () => false)).toEqual([]);
  });

  it('the environment is read where a process begins, and for a child process', () => {
    const begins = (file: string) =>
      ['app/server.ts', 'app/start-server.ts'].includes(file) ||
      file.startsWith('app/cli/') ||
      file === 'app/documents/child-environment.ts';
    expect(usesOf(/^process\.env$/, begins)).toEqual([]);
  });

  it('React reaches the browser on the workbench only', () => {
    const hydrated = files.filter((file) => file.startsWith('app/') && /hydrate: true \}/.test(codeOf(file)));
    expect(hydrated).toEqual(['app/routes/desk/workbench/page.tsx']);
  });

  it('what is shown here only (ShownHere) is never a page of the workbench, where the browser would miss it', () => {
    const shownHere = imports.filter(({ to }) => to === 'app/http/shown-here.ts').map(({ file }) => file);
    expect(shownHere).not.toEqual([]);
    expect(shownHere.filter((file) => file.startsWith('app/routes/desk/workbench/'))).toEqual([]);
  });
});
