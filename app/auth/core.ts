import { isAPIError } from 'better-auth/api';
import { type AuthSetting, type BetterAuth, clientHeader, createBetterAuth } from './better-auth.ts';
import { type StaffEvents, staffEvents } from './staff-events.ts';
import { type Tries, tries } from './tries.ts';

export type AuthContext = Awaited<BetterAuth['$context']>;

/** What every part of staff sign-in works with. */
export interface AuthCore {
  readonly api: BetterAuth['api'];
  readonly context: AuthContext;
  readonly events: StaffEvents;
  readonly tries: Tries;
  readonly mode: 'production' | 'demo';
  readonly serviceName: string;
  readonly now: () => number;
  readonly sessionRows: AuthSetting['sessionRows'];
}

export async function openCore(setting: AuthSetting): Promise<AuthCore> {
  const auth = createBetterAuth(setting);
  const context = await auth.$context;
  return {
    api: auth.api,
    context,
    events: staffEvents(context.adapter, setting.now),
    tries: tries(context.adapter, setting.now),
    mode: setting.mode,
    serviceName: setting.serviceName,
    now: setting.now,
    sessionRows: setting.sessionRows,
  };
}

/** Someone's request as sign-in sees it: the headers, and the network it came from (app/http/client-ip.ts). */
export interface Asking {
  readonly headers: Headers;
  readonly client: string;
}

/** The headers of a call to better-auth: the browser's, with the client's network written by us. */
export function headersFor(asking: Asking): Headers {
  const headers = new Headers(asking.headers);
  headers.delete(clientHeader);
  // Only a whole address is understood there; an IPv6 network is given as its first address.
  if (asking.client !== 'unknown') headers.set(clientHeader, asking.client.replace(/\/64$/, ''));
  return headers;
}

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly status: number };

/** Calls better-auth and turns its expected refusals into values. Anything else stays an exception. */
export async function attempt<T>(call: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { ok: false, code: String(error.body?.code ?? ''), status: error.statusCode };
  }
}
