import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { folder, freshStores } from '../db/engines.ts';

freshStores();

it('a file that the disk cuts off leaves nothing behind, and the next one that fits is kept', () => {
  // Blocks of 512 or 1024 bytes, as the shell likes: 3 or 6 MB, more than the databases and less than the upload.
  const limited = 'ulimit -f 6000 && exec "$0" app/cli/run.js tests/faults/large-file.ts "$1"';
  const { stdout, stderr } = spawnSync('sh', ['-c', limited, process.execPath, folder()], { encoding: 'utf8' });
  expect(stdout, stderr).toBe(JSON.stringify({ refused: 'full', onDisk: 0, read: 'small' }));
});
