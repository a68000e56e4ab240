import type { Kit } from '../kit.ts';

/**
 * The tables of the staff sign-in library, by the names and shapes it expects, and what is kept beside them about staff.
 * Passwords and secrets in them are hashed or encrypted by that library.
 */
export function defineAuth(k: Kit) {
  const user = k.table('user', {
    id: k.text('id').primaryKey(),
    name: k.text('name').notNull(),
    email: k.text('email').notNull().unique(),
    emailVerified: k.bool('email_verified').notNull().default(false),
    image: k.text('image'),
    createdAt: k.moment('created_at').notNull(),
    updatedAt: k.moment('updated_at').notNull(),
    twoFactorEnabled: k.bool('two_factor_enabled').default(false),
    /** JSON list of staff roles. */
    roles: k.text('roles').notNull().default('[]'),
    disabledAt: k.moment('disabled_at'),
    /** A made-up account of the demonstration: it cannot sign in in any other mode. */
    demo: k.bool('demo').notNull().default(false),
  });
  const session = k.table(
    'session',
    {
      id: k.text('id').primaryKey(),
      expiresAt: k.moment('expires_at').notNull(),
      token: k.text('token').notNull().unique(),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
      ipAddress: k.text('ip_address'),
      userAgent: k.text('user_agent'),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => user.id, { onDelete: 'cascade' }),
    },
    (t) => [k.index('session_user').on(t.userId)],
  );
  const account = k.table(
    'account',
    {
      id: k.text('id').primaryKey(),
      accountId: k.text('account_id').notNull(),
      providerId: k.text('provider_id').notNull(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => user.id, { onDelete: 'cascade' }),
      accessToken: k.text('access_token'),
      refreshToken: k.text('refresh_token'),
      idToken: k.text('id_token'),
      accessTokenExpiresAt: k.moment('access_token_expires_at'),
      refreshTokenExpiresAt: k.moment('refresh_token_expires_at'),
      scope: k.text('scope'),
      password: k.text('password'),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
    },
    (t) => [k.index('account_user').on(t.userId)],
  );
  const verification = k.table(
    'verification',
    {
      id: k.text('id').primaryKey(),
      identifier: k.text('identifier').notNull(),
      value: k.text('value').notNull(),
      expiresAt: k.moment('expires_at').notNull(),
      createdAt: k.moment('created_at').notNull(),
      updatedAt: k.moment('updated_at').notNull(),
    },
    (t) => [k.index('verification_identifier').on(t.identifier)],
  );
  const twoFactor = k.table(
    'two_factor',
    {
      id: k.text('id').primaryKey(),
      secret: k.text('secret').notNull(),
      backupCodes: k.text('backup_codes').notNull(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => user.id, { onDelete: 'cascade' }),
      verified: k.bool('verified').default(true),
      failedVerificationCount: k.int('failed_verification_count').default(0),
      lockedUntil: k.moment('locked_until'),
      /** The last 30-second step whose code was taken: a code works once. */
      lastStep: k.int('last_step').notNull().default(0),
    },
    (t) => [k.index('two_factor_secret').on(t.secret), k.index('two_factor_user').on(t.userId)],
  );
  const rateLimit = k.table('rate_limit', {
    id: k.text('id').primaryKey(),
    key: k.text('key').notNull().unique(),
    count: k.int('count').notNull(),
    lastRequest: k.instant('last_request').notNull(),
  });
  const staffInvitation = k.table('staff_invitation', {
    id: k.text('id').primaryKey(),
    tokenHash: k.text('token_hash').notNull().unique(),
    /** `first` administrator, `join`, or `reset` of someone's password and authenticator. */
    purpose: k.text('purpose').notNull(),
    email: k.text('email'),
    name: k.text('name'),
    /** JSON list of staff roles. */
    roles: k.text('roles').notNull(),
    userId: k.text('user_id'),
    invitedById: k.text('invited_by_id'),
    createdAt: k.instant('created_at').notNull(),
    expiresAt: k.instant('expires_at').notNull(),
    usedAt: k.instant('used_at'),
  });
  /** What happened around signing in and staff accounts. Rows are added and never changed. */
  const staffEvent = k.table(
    'staff_event',
    {
      id: k.text('id').primaryKey(),
      at: k.instant('at').notNull(),
      type: k.text('type').notNull(),
      staffId: k.text('staff_id'),
      byId: k.text('by_id'),
      detail: k.text('detail'),
    },
    (t) => [k.index('staff_event_staff').on(t.staffId, t.at), k.index('staff_event_at').on(t.at)],
  );
  return { user, session, account, verification, twoFactor, rateLimit, staffInvitation, staffEvent };
}
