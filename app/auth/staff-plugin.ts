import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';

/**
 * What Rightsdesk stores about staff beyond better-auth's own tables. Instants are epoch milliseconds, except
 * where better-auth's own tables use dates. Roles are a JSON list in a text: one definition serves both engines.
 */
export const staffPlugin = {
  id: 'rightsdesk-staff',
  endpoints: {
    /**
     * Whose second factor is being waited for in this browser: the id of the account whose password was right, or null.
     * Callable from the server only.
     */
    pendingChallenge: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (endpoint) => {
      const { createAuthCookie, secret, internalAdapter } = endpoint.context;
      const identifier = await endpoint.getSignedCookie(createAuthCookie('two_factor').name, secret);
      const challenge = identifier ? await internalAdapter.findVerificationValue(identifier) : null;
      return { userId: challenge && challenge.expiresAt > new Date() ? challenge.value : null };
    }),
  },
  schema: {
    user: {
      fields: {
        roles: { type: 'string', required: true, defaultValue: '[]', input: false },
        disabledAt: { type: 'date', required: false, input: false },
        demo: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    twoFactor: {
      fields: {
        /** The last 30-second step whose code was taken: a code works once. */
        lastStep: { type: 'number', required: true, defaultValue: 0, input: false, returned: false },
      },
    },
    staffInvitation: {
      fields: {
        tokenHash: { type: 'string', required: true, unique: true },
        purpose: { type: 'string', required: true },
        email: { type: 'string', required: false },
        name: { type: 'string', required: false },
        roles: { type: 'string', required: true },
        userId: { type: 'string', required: false },
        invitedById: { type: 'string', required: false },
        createdAt: { type: 'number', required: true, bigint: true },
        expiresAt: { type: 'number', required: true, bigint: true },
        usedAt: { type: 'number', required: false, bigint: true },
      },
    },
    staffEvent: {
      fields: {
        at: { type: 'number', required: true, bigint: true },
        type: { type: 'string', required: true },
        staffId: { type: 'string', required: false, index: true },
        byId: { type: 'string', required: false },
        detail: { type: 'string', required: false },
      },
    },
  },
} as const satisfies BetterAuthPlugin;
