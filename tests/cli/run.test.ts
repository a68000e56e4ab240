import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-run-'));
const program = join(folder, 'program.ts');
const beside = join(folder, 'beside.ts');
const kept = join('build', 'run', `${program.replaceAll(/[^\w.]+/g, '-').replace(/\.ts$/, '')}.js`);
afterAll(() => {
  for (const path of [folder, kept]) rmSync(path, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['app/cli/run.js', program, ...args], { encoding: 'utf8' });
  return { stdout, stderr };
};
/** As somebody saved it a while ago. */
const save = (path: string, text: string, secondsAgo: number) => {
  writeFileSync(path, text);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
};

it('a program runs as its sources are now, all of them, with its own arguments', () => {
  save(program, "import { word } from './beside.ts';\nconsole.info(word, ...process.argv.slice(2));\n", 60);
  save(beside, "export const word: string = 'first';\n", 60);
  expect(run('--to', 'x')).toEqual({ stdout: 'first --to x\n', stderr: '' });
  expect(run()).toEqual({ stdout: 'first\n', stderr: '' });
  save(beside, "export const word: string = 'second';\n", 30);
  expect(run()).toEqual({ stdout: 'second\n', stderr: '' });
  // A source that was put back is older than what was made of it.
  save(beside, "export const word: string = 'third';\n", 90);
  expect(run()).toEqual({ stdout: 'third\n', stderr: '' });
});
