import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, { redirect: 'manual', headers });

/** A request as nobody's browser would send it: fetch would correct it. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((done, failed) => {
    const sent = rawRequest({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

const places = [
  '/',
  '/contact',
  '/privacy',
  '/cookies',
  '/accessibility',
  '/leave',
  '/api/health',
  '/nowhere',
  '/desk',
  '/%E0%A4',
];

describe('a document', () => {
  it.each(['/', '/contact', '/nowhere', '/sign-in'])('is whole and in standards mode on %s', async (path) => {
    expect(await (await get(path)).text()).toMatch(/^<!DOCTYPE html>\s*<html lang="en".*<\/html>\s*$/s);
  });
});

describe('headers', () => {
  it.each(places)('are strict on %s', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('let a static file be kept, and nothing else', async () => {
    const page = await (await get('/')).text();
    const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    const { status, headers } = await get(stylesheet);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('carry a nonce that is new each time and that every script has', async () => {
    const nonces = new Set<string>();
    for (let turn = 0; turn < 20; turn += 1) {
      const response = await get('/contact');
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(20);
  });
});

describe('a public page', () => {
  it.each(['/', '/contact', '/cookies'])('%s brings no React to the browser', async (path) => {
    const page = await (await get(path)).text();
    expect(page).not.toMatch(/__reactRouter|entry\.client|modulepreload/);
    expect(page).not.toMatch(/ style=| on\w+="/);
  });

  it('can be left at every place after the first two, which say what the button does', async () => {
    for (const path of ['/contact', '/nowhere']) expect(await (await get(path)).text()).toContain('href="/leave"');
  });

  it('gives nobody the data behind it, which can hold more than it shows', async () => {
    for (const path of ['/_root.data', '/privacy.data', '/track/cases/RD-2222-2222/answer.data']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('is neutral in its title', async () => {
    for (const path of ['/', '/contact', '/privacy', '/cookies', '/accessibility']) {
      const title = /<title>([^<]*)<\/title>/.exec(await (await get(path)).text())?.[1] ?? '';
      expect(title).toMatch(/Request your information/);
      expect(title).not.toMatch(/social care|record/i);
    }
  });
});

describe('leaving', () => {
  it('takes the cookies away and goes elsewhere', async () => {
    const { status, headers } = await get('/leave', { Cookie: '__Host-draft=abc; __Host-requester=def' });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('https://www.bbc.co.uk/weather');
    expect(headers.get('clear-site-data')).toBe('"storage"');
    const cookies = headers.getSetCookie();
    for (const name of ['draft', 'requester', 'browser']) {
      expect(cookies).toContain(`__Host-${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`);
    }
  });

  it('does not happen because a browser looks ahead', async () => {
    const { status, headers } = await get('/leave', { 'Sec-Purpose': 'prefetch;prerender' });
    expect(status).toBe(503);
    expect(headers.getSetCookie()).toEqual([]);
  });
});

describe('a request that changes something', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '3' };
  const foreign: [string, Record<string, string>][] = [
    ['says nothing about where it comes from', {}],
    ['comes from another site', { Origin: 'https://evil.example' }],
    ['comes from nowhere', { Origin: 'null' }],
    ['comes from a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['lies about its origin only', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
  ];
  it.each(foreign)('is refused when it %s', async (_, headers) => {
    for (const path of ['/', '/track', '/api/health', '/desk/anything', '/nowhere']) {
      expect((await raw('POST', path, { ...form, ...headers }, 'a=b')).status).toBe(403);
      expect((await raw('POST', path, { ...form, ...headers, 'Content-Type': 'text/plain' }, 'a=b')).status).toBe(403);
    }
  });

  it('is refused when the Host header would make it look right', async () => {
    const evil = { Host: 'evil.example', Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' };
    expect((await raw('POST', '/', { ...form, ...evil }, 'a=b')).status).toBe(403);
  });

  it('goes through from our own page, by either sign', async () => {
    for (const sign of [{ Origin: server.origin }, { 'Sec-Fetch-Site': 'same-origin' }]) {
      expect((await raw('POST', '/contact', { ...form, ...sign }, 'a=b')).status).toBe(405);
    }
  });

  it('has to say how long it is, and not be too long', async () => {
    const own = { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await raw('POST', '/contact', { ...own, 'Transfer-Encoding': 'chunked' }, 'a=b')).status).toBe(411);
    const large = await raw('POST', '/contact', { ...own, 'Content-Length': String(3_000_000) }, 'a'.repeat(3_000_000));
    expect(large.status).toBe(413);
    expect(large.text).toContain('That is too large');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('cannot be a %s', async (method) => {
    expect((await raw(method, '/', { Origin: server.origin })).status).toBe(405);
  });
});

describe('what is broken', () => {
  it.each(['/%E0%A4', '/a%00b', '/%5c%5cevil.example', '//evil.example/x', '/a%0d%0aSet-Cookie:x=1'])(
    'is answered plainly: %s',
    async (path) => {
      const { status, text } = await raw('GET', path);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/ at .*\.[jt]s:\d+|node_modules|Error:/);
    },
  );

  it('is not found, as a page, with the body still named', async () => {
    const response = await get('/nowhere/at/all');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('Page not found');
    expect(page).toContain('Northfold');
  });

  it('cannot be told apart by a POST either', async () => {
    const own = { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await raw('POST', '/nowhere', { ...own, 'Content-Length': '3' }, 'a=b')).status).toBe(404);
  });
});

describe('the log', () => {
  it('has a line of JSON for each request, and nothing a person could be known by', async () => {
    await get('/contact?name=Marlene+Quill', { Cookie: '__Host-draft=marlenesecret', 'User-Agent': 'marlene-agent' });
    await get('/ask/resume/kQ9marlenetokenAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    // The line is written once the answer is through, so it may come after it.
    await expect.poll(() => server.log.some((line) => line.includes('"path":"/ask/resume/*"'))).toBe(true);
    for (const line of server.log) expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) });
    const whole = server.log.join('\n');
    expect(whole).toContain('"path":"/contact"');
    expect(whole).not.toMatch(/marlene/i);
  });
});
