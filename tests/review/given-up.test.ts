import { expect, it } from 'vitest';
import { givenUp, tryAgain } from '../../app/services/staff/given-up.ts';
import { aCase, openWorld } from './world.ts';

it('shows an administrator what was given up, without a case, and sends it on its way again', async () => {
  const { app, clock } = await openWorld();
  const id = await aCase(app);
  const { outbox } = app.store;
  for (let time = 0; time < 10; time++) {
    clock.at += 24 * 60 * 60_000;
    for (const row of await outbox.claim('w', 10, 1000, clock.at))
      await outbox.fail(row.id, 'w', 'no server', clock.at);
  }
  const [row] = await givenUp(app);
  if (!row) throw new Error('nothing was given up');
  expect(row).toMatchObject({ what: 'Send a message: acknowledgement', attempts: 10, reason: 'no server' });
  expect(JSON.stringify(row)).not.toContain(id);

  const password = 'three unlikely herons walked';
  const join = async (email: string, role: 'administrator' | 'officer') => {
    const made = await app.auth.accounts.createAccount({
      email,
      name: 'Some One',
      password,
      roles: [role],
      demo: true,
    });
    if (!made.ok) throw new Error(made.sentence);
    await app.auth.authenticator.enrolMadeUp(made.id);
    return { id: made.id };
  };
  const officer = await join('officer@example.org', 'officer');
  expect(await tryAgain(app, officer, row.id)).toMatchObject({ ok: false, code: 'not-administrator' });
  const administrator = await join('admin@example.org', 'administrator');
  expect(await tryAgain(app, administrator, row.id)).toEqual({ ok: true });
  expect(await givenUp(app)).toEqual([]);
  expect(await outbox.claim('w', 10, 1000, clock.at)).toHaveLength(1);
  expect(await tryAgain(app, administrator, row.id)).toMatchObject({ ok: false, code: 'gone' });
});
