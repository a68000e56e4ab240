import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RouterContextProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type App, createApp } from '../../app/app.ts';
import { appContext, factsContext } from '../../app/http/app-context.ts';
import { maxFormBytes } from '../../app/http/body-limit.ts';
import { mayShow } from '../../app/http/signed-out-form.ts';
import { requireStaff, staffActorContext, staffContext } from '../../app/http/staff-guard.ts';
import { readSettings } from '../../app/settings.ts';
import { type StaffRole, staffRoles } from '../../machines/actors.ts';
import { Browser, colleague, freeze, later, password } from './house.ts';

let app: App;
let folder: string;
beforeEach(async () => {
  freeze();
  folder = mkdtempSync(join(tmpdir(), 'rightsdesk-guard-'));
  app = await createApp(readSettings({ DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'master.key') }));
});
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: string[];
  /** The data it threw with its status. */
  readonly told: unknown;
  /** Whether what stands behind the guard was reached. */
  readonly reached: boolean;
  readonly context: RouterContextProvider;
}

async function enter(request: Request, roles?: readonly StaffRole[]): Promise<Answer> {
  const context = new RouterContextProvider();
  context.set(appContext, app);
  context.set(factsContext, { requestId: 'r', nonce: 'n', client: '192.0.2.7' });
  let reached = false;
  let told: unknown = null;
  const next = async () => {
    reached = true;
    return new Response('inside');
  };
  const guard = requireStaff(roles ? { roles } : {});
  const args = { request, context, params: {}, url: new URL(request.url), pattern: '/' };
  const answer = async (): Promise<Response> => {
    try {
      const response = await guard(args, next);
      if (!(response instanceof Response)) throw new Error('the guard gave no response');
      return response;
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      // What `data(…, { status })` throws carries its status in `init`.
      if (typeof thrown === 'object' && thrown !== null && 'init' in thrown) {
        const { init } = thrown;
        told = 'data' in thrown ? thrown.data : null;
        const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 500;
        return new Response(null, { status });
      }
      throw thrown;
    }
  };
  const response = await answer();
  return {
    status: response.status,
    location: response.headers.get('Location'),
    cookies: response.headers.getSetCookie(),
    told,
    reached,
    context,
  };
}

test('nobody signed in: pages lead to sign-in and back, anything else is 401', async () => {
  const page = await enter(new Browser().request('/desk/cases/abc?tab=notes'));
  expect(page).toMatchObject({ status: 303, reached: false });
  expect(page.location).toBe('/sign-in?returnTo=%2Fdesk%2Fcases%2Fabc%3Ftab%3Dnotes');
  const picture = new Request('http://localhost:3000/desk/page.png', { headers: { accept: 'image/*' } });
  expect(await enter(picture)).toMatchObject({ status: 401, reached: false });
});

const form = (fields: Record<string, string>, type = 'text/html') => {
  const body = new URLSearchParams(fields).toString();
  return new Request('http://localhost:3000/desk/cases/abc/acts/extend?of=1', {
    method: 'POST',
    body,
    headers: {
      accept: type,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
  });
};

test('a form of somebody whose session is over is answered with what they typed, and with nothing that is secret', async () => {
  const reasons = 'Two thousand pages.\nThree hundred of them are written by hand.';
  const sent = await enter(
    form({ commandId: randomUUID(), version: '4', reasons, password: 'kettle', 'due-day': '7' }),
  );
  expect(sent).toMatchObject({ status: 401, reached: false });
  expect(sent.told).toEqual({
    signedOutForm: true,
    returnTo: '/desk/cases/abc/acts/extend?of=1',
    typed: [
      { name: 'Reasons', text: reasons },
      { name: 'Due day', text: '7' },
    ],
    withheld: false,
  });
  const byScript = await enter(form({ reasons }, 'application/json'));
  expect(byScript).toMatchObject({ status: 401, told: null });
});

test('of nobody known more than a form without files is read', async () => {
  const large = form({ reasons: 'x' });
  large.headers.set('content-length', String(maxFormBytes + 1));
  const answer = await enter(large);
  expect(answer).toMatchObject({ status: 401, told: { typed: [], withheld: true } });
  expect(large.bodyUsed).toBe(false);
});

test('every field that somewhere holds a password or the like is left out', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join('app', path), 'utf8'));
  const verbatim = sources.flatMap((source) =>
    [...source.matchAll(/verbatim: \[([^\]]*)\]/g)].map(([, names = '']) => names),
  );
  const inputs = sources.flatMap((source) =>
    [...source.matchAll(/<PasswordInput\s+name="([^"]+)"/g)].map(([, name = '']) => name),
  );
  const names = [...verbatim.join().matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  expect(names).toEqual(expect.arrayContaining(['password', 'code', 'current', 'next']));
  expect(inputs).toContain('password');
  for (const name of [...names, ...inputs]) expect(mayShow(name), name).toBe(false);
  for (const name of ['explanation', 'reasons', 'body', 'postcode']) expect(mayShow(name), name).toBe(true);
});

test('a password without the second factor leads to setting it up, wherever one goes', async () => {
  await app.auth.accounts.createAccount({ email: 'new@example.org', name: 'New', password, roles: ['administrator'] });
  const browser = new Browser();
  const first = await app.auth.signIn.givePassword(browser.asking, { email: 'new@example.org', password });
  browser.keep(first.ok ? first.cookies : []);
  expect(await enter(browser.request('/admin'), ['administrator'])).toMatchObject({
    status: 303,
    location: '/sign-in/set-up',
    reached: false,
  });
});

test('each role enters where it is named and nowhere else', async () => {
  for (const role of staffRoles) {
    const one = await colleague(app.auth, role, role);
    for (const asked of staffRoles) {
      const answer = await enter(one.browser.request(), [asked]);
      expect({ role, asked, status: answer.status, reached: answer.reached }).toEqual({
        role,
        asked,
        status: role === asked ? 200 : 403,
        reached: role === asked,
      });
    }
  }
});

test('behind the guard stands who it is, and the session is kept alive', async () => {
  const priya = await colleague(app.auth, 'Priya', 'officer', 'reviewer');
  later(5 * 60);
  const answer = await enter(priya.browser.request(), ['reviewer', 'dpo']);
  expect(answer.context.get(staffContext)).toMatchObject({ id: priya.id, name: 'Priya' });
  expect(answer.context.get(staffActorContext)).toEqual({
    kind: 'staff',
    id: priya.id,
    roles: ['officer', 'reviewer'],
  });
  expect(answer.cookies.join()).toContain('__Host-staff.session_token=');
  await app.auth.accounts.setDisabled(priya.id, Date.now());
  expect(await enter(priya.browser.request())).toMatchObject({ status: 303, reached: false });
});
