import type { AuthCore } from './core.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Takes away rows that have ended and serve nobody: a session row names a browser and an address, so it must not outlive
 * its session. Links stay a month after their end, so that "used or too old" can be told apart from "never was" by us.
 */
export async function tidy({ context, now }: AuthCore): Promise<void> {
  const { adapter } = context;
  const before = (at: number) => ({ operator: 'lt', value: new Date(at) }) as const;
  await adapter.deleteMany({ model: 'session', where: [{ field: 'expiresAt', ...before(now()) }] });
  await adapter.deleteMany({ model: 'verification', where: [{ field: 'expiresAt', ...before(now()) }] });
  await adapter.deleteMany({
    model: 'rateLimit',
    where: [{ field: 'lastRequest', operator: 'lt', value: now() - dayMs }],
  });
  await adapter.deleteMany({
    model: 'staffInvitation',
    where: [{ field: 'expiresAt', operator: 'lt', value: now() - 30 * dayMs }],
  });
}
