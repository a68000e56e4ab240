import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base32 } from '@better-auth/utils/base32';
import { vi } from 'vitest';
import type { Asking } from '../../app/auth/core.ts';
import { cookieHeader } from '../../app/auth/sign-in.ts';
import { createStaffAuth, type StaffAuth } from '../../app/auth/staff-auth.ts';
import { codeAt } from '../../app/auth/totp.ts';
import { invitationRecipient } from '../../app/services/staff/invite-staff.ts';
import { openStore, type Store } from '../../db/store.ts';
import type { StaffRole } from '../../machines/actors.ts';
import type { StaffId } from '../../machines/ids.ts';
import { rememberHashes } from './remembered-hashes.ts';

// Passwords are hashed slowly on purpose, and a test signs in several people.
rememberHashes();

export const password = 'kettle-orbit-mustard';
const masterKey = Buffer.alloc(32, 7);

export interface House {
  readonly auth: StaffAuth;
  readonly store: Store;
  readonly jobs: { poke(): void };
  /** The same database as a second process, or a restart in another mode, would see it. */
  again(mode: 'production' | 'demo'): Promise<StaffAuth>;
  /** Every byte the data folder holds, as text. */
  bytes(): string;
  close(): Promise<void>;
}

/** Staff sign-in on a real database of its own: SQLite, or the PostgreSQL whose addresses are given. */
export async function openHouse(
  mode: 'production' | 'demo' = 'production',
  postgres?: { databaseUrl: string; vaultUrl: string },
): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-auth-'));
  const store = await openStore({ dataDir, masterKey, ...postgres });
  const again = (as: 'production' | 'demo') =>
    createStaffAuth({
      database: store.authDatabase,
      sessionRows: store.staff.session,
      secret: masterKey.toString('base64'),
      origin: 'http://localhost:3000',
      mode: as,
      serviceName: 'Rightsdesk',
      now: () => Date.now(),
      log: { warn: () => undefined },
    });
  return {
    auth: await again(mode),
    store,
    // Nothing runs the queue here: a test asks what waits in it.
    jobs: { poke: () => undefined },
    again,
    bytes: () =>
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
        .join(''),
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The link of the newest invitation, as its message carries it; null when no message would be sent. */
export async function invitedBy({ auth, store, jobs }: House): Promise<string | null> {
  const [newest] = await auth.invitations.waiting();
  const sent = newest ? await invitationRecipient({ auth, store, jobs }, newest.id) : null;
  return sent?.path.split('/').at(-1) ?? null;
}

/** A browser: keeps its cookies between askings. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly client: string;
  constructor(client = '192.0.2.7') {
    this.client = client;
  }
  get asking(): Asking {
    const headers = new Headers({ 'user-agent': 'a browser', accept: 'text/html' });
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    return { headers, client: this.client };
  }
  request(path = '/desk', method = 'GET'): Request {
    return new Request(`http://localhost:3000${path}`, { headers: this.asking.headers, method });
  }
  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const pair = cookieHeader([line]);
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
  /** The session's token as the server made it, without its signature. */
  get token(): string {
    return (this.cookies.get('__Host-staff.session_token') ?? '').split('.')[0] ?? '';
  }
}

/** Lets the clock go on. The test must have called `freeze` before. */
export const later = (seconds: number): void => {
  vi.setSystemTime(Date.now() + seconds * 1000);
};
export const freeze = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 9, 0, 5) });
};

export interface Colleague {
  readonly id: StaffId;
  readonly email: string;
  readonly recoveryCodes: string[];
  /** Signed in with both factors. */
  readonly browser: Browser;
  /** The code an authenticator app would show now. */
  code(): Promise<string>;
}

/** Makes someone who has set up everything, as they would do it themselves, half a minute ago. */
export async function colleague(auth: StaffAuth, name: string, ...roles: StaffRole[]): Promise<Colleague> {
  const email = `${name.toLowerCase()}@example.org`;
  const made = await auth.accounts.createAccount({ email, name, password, roles });
  if (!made.ok) throw new Error(made.sentence);
  const browser = new Browser();
  const first = await auth.signIn.givePassword(browser.asking, { email, password });
  if (!first.ok) throw new Error(first.sentence);
  browser.keep(first.cookies);
  const shown = await auth.authenticator.enrolmentOf(made.id);
  const secret = new TextDecoder().decode(base32.decode(shown?.secretText.replaceAll(' ', '') ?? ''));
  const confirmed = await auth.authenticator.confirm(browser.asking, made.id, await codeAt(secret, Date.now()));
  if (!confirmed.ok) throw new Error(confirmed.sentence);
  browser.keep(confirmed.cookies);
  later(30);
  return {
    id: made.id,
    email,
    browser,
    recoveryCodes: confirmed.recoveryCodes,
    code: () => codeAt(secret, Date.now()),
  };
}

/** Signs someone in from another browser, in the next half minute. */
export async function signInAgain(auth: StaffAuth, who: Colleague, browser = new Browser()): Promise<Browser> {
  const first = await auth.signIn.givePassword(browser.asking, { email: who.email, password });
  if (!first.ok) throw new Error(first.sentence);
  browser.keep(first.cookies);
  const second = await auth.signIn.giveCode(browser.asking, await who.code());
  if (!second.ok) throw new Error(second.sentence);
  browser.keep(second.cookies);
  later(30);
  return browser;
}
