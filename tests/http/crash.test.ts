import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { startServer } from './server.ts';

it('a failure that nobody waits for ends the server, and neither log nor output quotes it', async () => {
  const crash = pathToFileURL(join(import.meta.dirname, 'crash.js')).href;
  const server = await startServer({ env: { NODE_OPTIONS: `--import ${crash}` } });
  let said = '';
  server.process.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = once(server.process, 'close');
  server.process.kill('SIGUSR2');
  expect(await ended).toEqual([1, null]);
  expect(server.log.at(-1)).toContain('"event":"crashed","error":"Error"');
  expect(`${said}${server.log.join('\n')}`).not.toContain('Marlene');
  expect(said).toBe('');
  await server.stop();
});
