import { expect, it } from 'vitest';
import { projectFiles, readSource } from './source.ts';

const inFolder = (folder: string) =>
  projectFiles().filter((file) => file.startsWith(`app/documents/${folder}/`) && file.endsWith('.ts'));

/** What the files of a folder import from another, types aside. */
const taken = (folder: string, from: string): string[] => {
  const imports = inFolder(folder).flatMap((file) => readSource(file).imports);
  const theirs = imports.filter(({ to, typeOnly }) => !typeOnly && to.startsWith(`app/documents/${from}/`));
  return [...new Set(theirs.map(({ to }) => to))].sort();
};

it('of the writer the verifier uses what its README names, and nothing else', () => {
  expect(inFolder('verify').length).toBeGreaterThan(15);
  expect(taken('verify', 'redact')).toEqual([
    'app/documents/redact/bilevel/jbig2.ts',
    'app/documents/redact/bilevel/shapes.ts',
    'app/documents/redact/boxes.ts',
    'app/documents/redact/stamp.ts',
  ]);
  expect(taken('verify', 'ingest')).toEqual([]);
});

it('what opens, draws and reads a page knows nothing of what is done with it', () => {
  const others = ['incoming', 'ingest', 'suggest', 'copies', 'redact', 'verify', 'bundle', 'papers'];
  expect(others.flatMap((other) => taken('pages', other))).toEqual([]);
});
