import type { SubmissionId } from '../../machines/ids.ts';
import type { Kit } from '../kit.ts';

/** Drafts, links, sessions and limits: small rows around a case. Personal data only inside a sealed `box`. */
export function definePeople(k: Kit) {
  const submissions = k.table('submissions', {
    id: k.text('id').$type<SubmissionId>().primaryKey(),
    /** A slow hash of the passphrase set when asking; null where none was set. */
    passphraseHash: k.text('passphrase_hash'),
    /** Keyed hash of the asking browser's secret. */
    browserHash: k.text('browser_hash'),
    /** Wrong second factors since the last right one. */
    tries: k.int('tries').notNull(),
    lockedUntil: k.instant('locked_until').notNull(),
    createdAt: k.instant('created_at').notNull(),
  });
  const drafts = k.table(
    'drafts',
    {
      id: k.text('id').primaryKey(),
      tokenHash: k.text('token_hash').notNull(),
      version: k.int('version').notNull(),
      box: k.bytes('box').notNull(),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.uniqueIndex('drafts_token').on(t.tokenHash), k.index('drafts_expires').on(t.expiresAt)],
  );
  const links = k.table(
    'links',
    {
      id: k.text('id').primaryKey(),
      tokenHash: k.text('token_hash').notNull(),
      purpose: k.text('purpose').notNull(),
      /** The submission or draft it opens. */
      target: k.text('target').notNull(),
      codeHash: k.text('code_hash'),
      browserHash: k.text('browser_hash'),
      tries: k.int('tries').notNull(),
      createdAt: k.instant('created_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      usedAt: k.instant('used_at'),
    },
    (t) => [
      k.uniqueIndex('links_token').on(t.tokenHash),
      k.index('links_target').on(t.target),
      k.index('links_expires').on(t.expiresAt),
    ],
  );
  const requesterSessions = k.table(
    'requester_sessions',
    {
      idHash: k.text('id_hash').primaryKey(),
      submissionId: k.text('submission_id').$type<SubmissionId>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      lastSeenAt: k.instant('last_seen_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      endedAt: k.instant('ended_at'),
    },
    (t) => [k.index('requester_sessions_submission').on(t.submissionId)],
  );
  const limits = k.table(
    'limits',
    {
      key: k.text('key').primaryKey(),
      count: k.int('count').notNull(),
      resetAt: k.instant('reset_at').notNull(),
    },
    (t) => [k.index('limits_reset').on(t.resetAt)],
  );
  return { submissions, drafts, links, requesterSessions, limits };
}
