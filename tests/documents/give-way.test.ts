import { spawn } from 'node:child_process';
import { getPriority } from 'node:os';
import { expect, it } from 'vitest';
import { giveWay } from '../../app/documents/give-way.ts';

it('a process goes behind what somebody waits for; one that is gone is no fault', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((done) => child.once('close', done));
  if (child.pid === undefined) throw new Error('no process');
  giveWay(child.pid);
  expect(getPriority(child.pid)).toBeGreaterThan(getPriority());
  child.stdin?.end();
  await ended;
  giveWay(child.pid);
  giveWay(undefined);
});
