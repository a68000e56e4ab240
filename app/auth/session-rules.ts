import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { userRow } from './staff.ts';
import { stepOfCode } from './totp.ts';

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>;

const withCode = z.object({ code: z.string() });
const secretRow = z.object({ secret: z.string() });

/** Whether someone may have a session at all: not disabled, and no made-up account outside the demonstration. */
const maySignIn = (row: unknown, mode: 'production' | 'demo'): boolean => {
  const member = userRow.safeParse(row);
  return member.success && member.data.disabledAt === null && (mode === 'demo' || !member.data.demo);
};

/**
 * The last gate before a session exists, whichever way it came about: refuses disabled people, made-up people outside the
 * demonstration, and a code that was used before. The step of a code is claimed in one conditional statement, so that
 * of twenty equal requests at once one gets through.
 */
export const sessionRules = (mode: 'production' | 'demo', now: () => number): Hooks => ({
  session: {
    create: {
      before: async (session, endpoint) => {
        if (endpoint === null) throw new Error('sessions are made by sign-in only');
        const { adapter, secretConfig } = endpoint.context;
        const user = await adapter.findOne({ model: 'user', where: [{ field: 'id', value: session.userId }] });
        if (!maySignIn(user, mode)) throw new APIError('FORBIDDEN', { code: 'NOT_ALLOWED', message: 'Not allowed' });
        if (endpoint.path !== '/two-factor/verify-totp') return;

        const { code } = withCode.parse(endpoint.body);
        const mine = { field: 'userId', value: session.userId };
        const { secret } = secretRow.parse(await adapter.findOne({ model: 'twoFactor', where: [mine] }));
        const plain = await symmetricDecrypt({ key: secretConfig, data: secret });
        const step = await stepOfCode(plain, code, now());
        const claimed =
          step !== null &&
          (await adapter.incrementOne({
            model: 'twoFactor',
            where: [mine, { field: 'lastStep', operator: 'lt', value: step }],
            increment: {},
            set: { lastStep: step },
          }));
        if (!claimed) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'That code was used before' });
      },
    },
  },
});
