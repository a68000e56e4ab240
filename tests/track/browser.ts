import { RouterContextProvider } from 'react-router';
import type { App } from '../../app/app.ts';
import { appContext, factsContext } from '../../app/http/app-context.ts';
import { requireRequester } from '../../app/http/requester-session.ts';

const origin = 'http://localhost:3000';

/** What a route did: its status, where it sends to, and what it shows. */
export interface Seen {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly body: unknown;
}

type Handler = (args: {
  request: Request;
  context: RouterContextProvider;
  params: Record<string, string>;
  url: URL;
  unstable_pattern: string;
  pattern: string;
}) => unknown;

/** Route modules know their own params by name; a browser knows only addresses. */
export interface RouteModule {
  readonly loader?: (args: never) => unknown;
  readonly action?: (args: never) => unknown;
}

const isHandler = (handler: unknown): handler is Handler => typeof handler === 'function';

const isData = (value: unknown): value is { data: unknown; init: ResponseInit | null } =>
  typeof value === 'object' && value !== null && 'init' in value && 'data' in value;

async function seen(outcome: unknown): Promise<Seen> {
  if (outcome instanceof Response) {
    const { status, headers } = outcome;
    const body = Buffer.from(await outcome.arrayBuffer());
    return { status, headers, location: headers.get('Location'), body };
  }
  if (isData(outcome)) {
    const headers = new Headers(outcome.init?.headers);
    return { status: outcome.init?.status ?? 200, headers, location: null, body: outcome.data };
  }
  return { status: 200, headers: new Headers(), location: null, body: outcome };
}

/** A browser: keeps its cookies between pages, and sends plain forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly app: App;
  readonly client: string;
  constructor(app: App, client = '192.0.2.1') {
    this.app = app;
    this.client = client;
  }

  get(route: RouteModule, params: Record<string, string> = {}, query = '', method = 'GET'): Promise<Seen> {
    return this.#go(route.loader, params, new Request(`${origin}/track${query}`, { method, headers: this.#headers() }));
  }

  /** @param sent text fields; files as a FormData */
  post(
    route: RouteModule,
    params: Record<string, string>,
    sent: Record<string, string> | FormData,
    query = '',
  ): Promise<Seen> {
    const body = sent instanceof FormData ? sent : new URLSearchParams(sent);
    const request = new Request(`${origin}/track${query}`, { method: 'POST', headers: this.#headers(), body });
    return this.#go(route.action, params, request);
  }

  #headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers(cookie === '' ? {} : { Cookie: cookie });
  }

  async #go(handler: unknown, params: Record<string, string>, request: Request): Promise<Seen> {
    if (!isHandler(handler)) throw new Error('the route does not do that');
    const context = new RouterContextProvider();
    context.set(appContext, this.app);
    context.set(factsContext, { requestId: 'request', nonce: 'nonce', client: this.client });
    const url = new URL(request.url);
    const args = { request, context, params, url, unstable_pattern: '', pattern: '' };
    const isGuarded = 'reference' in params || 'guarded' in params;
    let outcome: unknown;
    try {
      if (isGuarded) {
        await requireRequester(args, async () => {
          outcome = await handler(args);
          return new Response();
        });
      } else outcome = await handler(args);
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      outcome = thrown;
    }
    const answer = await seen(outcome);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
