import { expect, it } from 'vitest';
import { startServer } from './server.ts';

it('stops when asked, with everything closed and the exit code of success', async () => {
  const server = await startServer();
  expect((await fetch(`${server.origin}/api/health`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect(server.log.at(-1)).toContain('"event":"stopped"');
});

it('does not start with settings that are wrong, and says which without their values', async () => {
  const starting = startServer({ env: { PORT: 'marlene', SMTP_SECURE: 'perhaps' } });
  await expect(starting).rejects.toThrow(/PORT[\s\S]*SMTP_SECURE/);
  await expect(starting).rejects.not.toThrow(/marlene|perhaps/);
});

it('does not start with an address that would send cookies over plain http', async () => {
  await expect(startServer({ env: { ORIGIN: 'http://requests.example.org' } })).rejects.toThrow(/ORIGIN must be https/);
});
