import { describe, expect, it } from 'vitest';
import { clientNetwork } from '../../app/http/client-ip.ts';
import { clearCookie, readCookie, setCookie } from '../../app/http/cookies.ts';
import { mayChange } from '../../app/http/origin-check.ts';
import { loggablePath } from '../../app/http/pipeline.ts';
import { anyPost, overLimit, postRule, staffPost } from '../../app/http/rate-limit.ts';
import { staffHome, staffNavigation } from '../../app/http/staff-navigation.ts';
import { createLog } from '../../app/log.ts';
import { northfold, profile, regulatorOn } from '../../app/profile.ts';
import { readSettings } from '../../app/settings.ts';

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.9', undefined, false, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, false, '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2::/64'],
    ['2001:db8::7', undefined, false, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, false, 'fe80:0:0:0::/64'],
    ['10.0.0.1', '198.51.100.7', false, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.7', true, '198.51.100.7'],
    ['10.0.0.1', undefined, true, '10.0.0.1'],
    ['10.0.0.1', 'rubbish', true, 'unknown'],
    [undefined, undefined, false, 'unknown'],
  ])('socket %s, forwarded %s, trusted %s: %s', (socket, forwarded, trusted, wanted) => {
    expect(clientNetwork(socket, forwarded, trusted)).toBe(wanted);
  });
});

describe('the origin check', () => {
  const own = 'https://requests.example.org';
  it.each([
    ['GET', undefined, undefined, true],
    ['POST', own, 'same-origin', true],
    ['POST', own, undefined, true],
    ['POST', undefined, 'same-origin', true],
    ['POST', undefined, undefined, false],
    ['POST', 'null', 'same-origin', false],
    ['POST', 'https://evil.example', 'cross-site', false],
    ['POST', undefined, 'none', false],
    ['POST', `${own}:8443`, undefined, false],
    ['POST', 'https://requests.example.org.evil.example', undefined, false],
    ['DELETE', undefined, 'same-site', false],
  ])('%s, origin %s, site %s: %s', (method, origin, fetchSite, wanted) => {
    expect(mayChange({ method, origin, fetchSite }, own)).toBe(wanted);
  });
});

describe('cookies', () => {
  const asked = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } });

  it('are read by their whole name', () => {
    expect(readCookie(asked('a=1; __Host-draft=xyz; __Host-draft=later'), '__Host-draft')).toBe('xyz');
    expect(readCookie(asked('x__Host-draft=1'), '__Host-draft')).toBeNull();
    expect(readCookie(new Request('http://localhost/'), '__Host-draft')).toBeNull();
  });

  it('are strict', () => {
    expect(setCookie('__Host-draft', 'abc_-', { sameSite: 'Lax', maxAge: 60 })).toBe(
      '__Host-draft=abc_-; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60',
    );
    expect(clearCookie('__Host-draft')).toContain('Max-Age=0');
    expect(() => setCookie('__Host-draft', 'a; Domain=evil', { sameSite: 'Strict' })).toThrow();
  });
});

describe('the log', () => {
  it('keeps the words of an error to itself', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => 0,
    );
    log.error('failed', Object.assign(new TypeError('no such person: Marlene Quill'), { code: 'E1' }), {
      requestId: 'r',
    });
    log.warn('odd\nline', { value: 'a\nb' });
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toContain('Marlene');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      error: 'TypeError',
      code: 'E1',
      requestId: 'r',
    });
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  });

  it.each([
    ['/desk/cases', '/desk/cases'],
    ['/track/open/b3VyIHRva2Vu', '/track/open/*'],
    ['/track/cases/DR-7K3M-2Q9P', '/track/cases/*'],
    ['/ask/staying-safe', '/ask/staying-safe'],
    ['/contact/marlene@example.com', '/contact/*'],
  ])('writes %s as %s', (path, wanted) => {
    expect(loggablePath(path)).toBe(wanted);
  });
});

describe('a limit', () => {
  it('lets through as many as it says and then names the wait', async () => {
    let count = 0;
    const counter = { hit: async () => ({ count: ++count, resetAt: 60_000 }) };
    const rule = { name: 'x', windowMs: 60_000, most: 2 };
    const waits = [];
    for (let turn = 0; turn < 3; turn += 1) waits.push(await overLimit(counter, rule, 'someone', 30_500));
    expect(waits).toEqual([null, null, 30]);
  });

  it.each([
    ['/desk/cases/x/uploads/y/0', staffPost],
    ['/desk/cases/x/review/y/1', staffPost],
    ['/dpo/breaches', staffPost],
    ['/sign-in', anyPost],
    ['/sign-in/code', anyPost],
    ['/ask/check', anyPost],
    ['/deskx/y', anyPost],
  ])('of a network, what is sent to %s counts by itself', (path, rule) => {
    expect(postRule(path)).toBe(rule);
    // A team of twenty, each marking for all they are worth while two hundred files are sent.
    if (rule === staffPost) expect(rule.most).toBeGreaterThan(20 * 60 + 200);
  });
});

describe('the sections of staff', () => {
  it.each([
    [['officer'], ['/desk', '/desk/today', '/desk/requests/new']],
    [['dpo'], ['/desk', '/desk/today', '/desk/requests/new', '/dpo']],
    [['administrator'], ['/admin', '/admin/today']],
    [['auditor'], ['/dpo']],
    [[], []],
  ] as const)('of %j are %j', (roles, wanted) => {
    expect(staffNavigation(roles, '/desk').map(({ href }) => href)).toEqual(wanted);
  });

  it('mark where one is', () => {
    const current = (path: string) => staffNavigation(['officer'], path).map((item) => item.current);
    expect(current('/desk')).toEqual(['page', undefined, undefined]);
    expect(current('/desk/cases/1')).toEqual(['section', undefined, undefined]);
    expect(current('/desk/requests/new')).toEqual([undefined, undefined, 'page']);
    expect(staffHome(['administrator'])).toBe('/admin');
  });
});

describe('settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({ PORT: '' })).toMatchObject({
      mode: 'production',
      port: 3000,
      origin: 'http://localhost:3000',
    });
  });

  it('are read whole', () => {
    const read = readSettings({
      ORIGIN: 'https://a.example.org/',
      SMTP_HOST: 'mail',
      SMTP_SECURE: 'true',
      LEDGER_DIR: '/ledger',
    });
    expect(read.origin).toBe('https://a.example.org');
    expect(read.smtp).toEqual({ host: 'mail', port: 587, secure: true });
    expect(read.ledgerDir).toBe('/ledger');
  });

  it.each([
    'a.example.org',
    'https://a.example.org/path',
    'http://a.example.org',
    'https://u:p@a.example.org',
    'ftp://localhost',
  ])('do not take %s as an origin', (ORIGIN) => {
    expect(() => readSettings({ ORIGIN })).toThrow(/ORIGIN/);
  });
});

describe('the profile', () => {
  it('names the regulator of the day', () => {
    const [first] = northfold.regulators;
    const body = profile.parse({
      ...northfold,
      regulators: [{ ...first, from: '2027-01-01', name: 'The new one' }, first],
    });
    expect(regulatorOn(body, '2026-12-31').name).toBe(first?.name);
    expect(regulatorOn(body, '2027-01-01').name).toBe('The new one');
    expect(regulatorOn(body, '1999-01-01').name).toBe(first?.name);
  });
});
