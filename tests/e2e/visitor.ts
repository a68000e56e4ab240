let networks = 0;

/** A network of its own for each window and each request by hand, so that limits meant for one household do not meet a whole test. */
export const someNetwork = (): string => {
  networks += 1;
  return `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`;
};

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  /** Path and query of where it leads, or ''. */
  readonly location: string;
  readonly text: string;
}

/**
 * Someone who speaks HTTP by hand: keeps cookies, follows nothing. The server has to run with TRUST_PROXY=true.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly origin: string;
  constructor(origin: string) {
    this.origin = origin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Sent> {
    return this.send(path, { method: 'GET', headers });
  }

  /** @param body fields of a form; a `FormData` is sent as multipart */
  post(
    path: string,
    body: Record<string, string> | [string, string][] | FormData | string,
    headers = {},
  ): Promise<Sent> {
    const form = body instanceof FormData ? body : new URLSearchParams(body);
    return this.send(path, { method: 'POST', body: form, headers: { Origin: this.origin, ...headers } });
  }

  async send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Sent> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        Accept: 'text/html',
        'X-Forwarded-For': someNetwork(),
        ...(cookie === '' ? {} : { Cookie: cookie }),
        ...init.headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('Location') ?? '';
    return {
      status: response.status,
      headers: response.headers,
      location: location.startsWith(this.origin) ? location.slice(this.origin.length) : location,
      text: await response.text(),
    };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The value of a hidden field on a page. */
export function hidden(html: string, name: string): string {
  const [tag] = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`)) ?? [];
  const value = /value="([^"]*)"/.exec(tag ?? '')?.[1];
  if (value === undefined) throw new Error(`no hidden field ${name}`);
  return value;
}

/** Signs a made-up colleague in, both factors. */
export async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  const first = await visitor.post('/sign-in', { email, password });
  if (first.location !== '/sign-in/code') throw new Error(`sign-in of ${email}: ${first.status} ${first.location}`);
  const page = await visitor.get('/sign-in/code');
  const code = /your code now is\s*(?:<!-- -->)?\s*<strong>(\d{6})/.exec(page.text)?.[1] ?? '';
  const second = await visitor.post('/sign-in/code', { code });
  if (second.status !== 303) throw new Error(`the code of ${email} was not taken: ${second.status}`);
}
