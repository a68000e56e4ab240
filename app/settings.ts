import { z } from 'zod';
import { type BodyKey, bodyKeys } from './profile.ts';

/** An environment variable that is set but empty counts as not set: that is what `.env` files and shells mean by it. */
const optional = z.string().trim().min(1).optional();
const port = z.coerce.number().int().min(0).max(65_535);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

const environment = z.object({
  RIGHTSDESK_MODE: z.enum(['production', 'demo']).default('production'),
  HOST: optional,
  PORT: port.default(3000),
  ORIGIN: optional,
  DATA_DIR: z.string().default('./data'),
  KEY_FILE: z.string().default('./keys/master.key'),
  MASTER_KEY: z.base64().optional(),
  DATABASE_URL: optional,
  VAULT_URL: optional,
  SMTP_HOST: optional,
  SMTP_PORT: port.default(587),
  SMTP_SECURE: flag,
  SMTP_USER: optional,
  SMTP_PASSWORD: optional,
  MAIL_FROM: z.string().default('no-reply@rightsdesk.example.org'),
  PROFILE_FILE: optional,
  BODY: z.enum(bodyKeys).optional(),
  TRUST_PROXY: flag,
  LEDGER_DIR: optional,
  CLAMD_HOST: optional,
  CLAMD_PORT: port.default(3310),
});

export interface Settings {
  /** `demo` allows made-up people, sign-in without an authenticator app, and the local mailbox page. */
  readonly mode: 'production' | 'demo';
  readonly host: string | undefined;
  readonly port: number;
  /** Scheme, host and port that people type: the only source of links in e-mails and of what counts as same origin. */
  readonly origin: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** Base64 of 32 bytes; when absent, the key is read from `keyFile`. */
  readonly masterKey: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly vaultUrl: string | undefined;
  /** Absent: in the demonstration mail is kept in the local mailbox; in real use it waits in the outbox. */
  readonly smtp: { host: string; port: number; secure: boolean; user?: string; password?: string } | undefined;
  readonly mailFrom: string;
  /** JSON file that describes the body (app/profile.ts); absent: a made-up body. */
  readonly profileFile: string | undefined;
  /** Which made-up body, without a file; absent: the children's trust. */
  readonly body: BodyKey | undefined;
  /** True: exactly one reverse proxy stands in front, and the last address in X-Forwarded-For is the client's. */
  readonly trustProxy: boolean;
  /** Where anchors and the list of destroyed cases are kept, best on another disk; absent: `ledger` in `dataDir`. */
  readonly ledgerDir: string | undefined;
  /** Looks at every file that comes in; absent: files are not checked for malware. */
  readonly clamd: { host: string; port: number } | undefined;
}

/** Thrown for settings a server must not start with. The message names variables, never their values. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

function readOrigin(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new SettingsError('ORIGIN must be an address such as https://requests.example.org');
  }
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!bare || !['http:', 'https:'].includes(url.protocol)) {
    throw new SettingsError('ORIGIN must be scheme, host and port only, such as https://requests.example.org');
  }
  if (url.protocol === 'http:' && !localHosts.has(url.hostname)) {
    throw new SettingsError('ORIGIN must be https, except on localhost: session cookies are only sent over https');
  }
  return url.origin;
}

/**
 * Reads every setting once. Nothing else in the project looks at the environment.
 * @param env usually `process.env`; an empty string counts as not set
 * @throws SettingsError naming each variable that is wrong
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`The settings are not right.\n${lines.join('\n')}`);
  }
  const it = read.data;
  return {
    mode: it.RIGHTSDESK_MODE,
    host: it.HOST,
    port: it.PORT,
    origin: readOrigin(it.ORIGIN ?? `http://localhost:${it.PORT}`),
    dataDir: it.DATA_DIR,
    keyFile: it.KEY_FILE,
    masterKey: it.MASTER_KEY,
    databaseUrl: it.DATABASE_URL,
    vaultUrl: it.VAULT_URL,
    smtp: it.SMTP_HOST
      ? {
          host: it.SMTP_HOST,
          port: it.SMTP_PORT,
          secure: it.SMTP_SECURE,
          ...(it.SMTP_USER === undefined ? {} : { user: it.SMTP_USER }),
          ...(it.SMTP_PASSWORD === undefined ? {} : { password: it.SMTP_PASSWORD }),
        }
      : undefined,
    mailFrom: it.MAIL_FROM,
    profileFile: it.PROFILE_FILE,
    body: it.BODY,
    trustProxy: it.TRUST_PROXY,
    ledgerDir: it.LEDGER_DIR,
    clamd: it.CLAMD_HOST ? { host: it.CLAMD_HOST, port: it.CLAMD_PORT } : undefined,
  };
}
