// Runs a program of this project: `node app/cli/run.js app/cli/verify.ts`, and what follows are its own arguments. All its
// sources are put into one file first (packages stay where they are), since Node reads one file many times quicker than some
// hundred through a translator. It is kept in build/run and made anew when one of its sources changed.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether a file was made of its sources as they are now. Its first line says which they were, and when each had changed. */
function isCurrent(file) {
  try {
    const [head] = readFileSync(file, 'utf8').split('\n', 1);
    return Object.entries(JSON.parse(head.slice('// '.length))).every(([path, then]) => changedAt(path) === then);
  } catch {
    return false;
  }
}

async function make(program, file) {
  const { build } = await import('esbuild');
  const from = Date.now();
  const { metafile, outputFiles } = await build({
    entryPoints: [program],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const times = [...Object.keys(metafile.inputs), 'package-lock.json'].map((path) => [path, changedAt(path)]);
  // What changed meanwhile may be in it or not.
  const sources = Object.fromEntries(times.map(([path, at]) => [path, at < from ? at : -1]));
  mkdirSync(join('build', 'run'), { recursive: true });
  // Others may be making it too, or reading it: it appears whole.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `// ${JSON.stringify(sources)}\n${outputFiles[0].text}`);
  renameSync(half, file);
}

const [program] = process.argv.splice(2, 1);
process.argv[1] = program;
const file = join('build', 'run', `${program.replaceAll(/[^\w.]+/g, '-').replace(/\.ts$/, '')}.js`);
let entry = file;
try {
  if (!isCurrent(file)) await make(program, file);
} catch (error) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  // Whoever runs it may not write here: then each source is translated as it is read.
  await import('tsx');
  entry = program;
}
await import(pathToFileURL(entry).href);
