import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import * as leave from '../../app/routes/public/leave.tsx';
import * as answer from '../../app/routes/track/answer.tsx';
import * as caseRoute from '../../app/routes/track/case.tsx';
import * as cases from '../../app/routes/track/cases.tsx';
import * as copy from '../../app/routes/track/copy.tsx';
import * as download from '../../app/routes/track/download.ts';
import * as messages from '../../app/routes/track/messages.tsx';
import * as proof from '../../app/routes/track/proof.tsx';
import * as question from '../../app/routes/track/question.tsx';
import * as signOut from '../../app/routes/track/sign-out.ts';
import * as withdraw from '../../app/routes/track/withdraw.tsx';
import { dueOf } from '../../machines/case.ts';
import { people } from '../machines/made-up.ts';
import type { Browser } from './browser.ts';
import { approveAnswer, contents, release, signedIn } from './signed-in.ts';
import { type Asked, clock, happensTo, later, minute, openWorld, someoneAsks, stateOf } from './world.ts';

let app: App;
beforeAll(async () => {
  app = await openWorld();
});

const day = 24 * 60 * minute;
const command = 'command-of-a-test-';
let commands = 0;
const newCommand = (): string => {
  commands += 1;
  return `${command}${commands}`;
};

/** Somebody who asked, and the browser they follow it in. */
async function follower(): Promise<{ who: Asked; browser: Browser; at: { reference: string } }> {
  const who = await someoneAsks(app);
  return { who, browser: await signedIn(app, who.submissionId), at: { reference: who.reference } };
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
function files(commandId: string, ...all: readonly [name: string, bytes: Buffer][]): FormData {
  const form = new FormData();
  form.set('commandId', commandId);
  for (const [name, bytes] of all) form.append('files', new File([new Uint8Array(bytes)], name));
  return form;
}

describe('a session of a requester', () => {
  it('ends after 20 minutes without a page, and lives on while pages are looked at', async () => {
    const { browser, at } = await follower();
    for (let round = 0; round < 3; round += 1) {
      later(19 * minute);
      expect((await browser.get(caseRoute, at)).status).toBe(200);
    }
    later(20 * minute);
    expect(await browser.get(caseRoute, at)).toMatchObject({ status: 303, location: '/track/signed-out' });
  });

  it('ends after two hours whatever is done', async () => {
    const { browser, at } = await follower();
    for (let round = 0; round < 7; round += 1) {
      later(17 * minute);
      expect((await browser.get(caseRoute, at)).status).toBe(200);
    }
    later(minute);
    expect((await browser.get(caseRoute, at)).status).toBe(303);
  });

  it.each([
    ['signing out', (browser: Browser) => browser.post(signOut, {}, {})],
    ['leaving the page', (browser: Browser) => browser.get(leave)],
  ])('is dead on the server after %s: its cookie, kept by someone, opens nothing', async (_way, end) => {
    const { browser, at } = await follower();
    const kept = new Map(browser.cookies);
    expect((await end(browser)).status).toBe(303);
    expect(browser.cookies.has('__Host-requester')).toBe(false);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get(caseRoute, at)).status).toBe(303);
  });

  it('that is over gives back what was typed, as a 401, and changes nothing', async () => {
    const { who, browser, at } = await follower();
    later(21 * minute);
    const sent = await browser.post(messages, at, { commandId: newCommand(), body: 'A long story' });
    expect(sent).toMatchObject({ status: 401, body: { signedOut: true, typed: 'A long story' } });
    expect((await stateOf(app, who.caseId)).state.record.messages).toHaveLength(0);
  });

  it('has a cookie that only a browser over https keeps, and no script reads', async () => {
    const { who } = await follower();
    const { startRequesterSession } = await import('../../app/http/requester-session.ts');
    const line = await startRequesterSession(app, who.submissionId);
    expect(line).toMatch(/^__Host-requester=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });
});

describe('a case of somebody else', () => {
  it('looks like one that does not exist, on every page and for every form', async () => {
    const { browser } = await follower();
    const { who: stranger } = await follower();
    await approveAnswer(app, stranger);
    await release(app, stranger);
    const known = { reference: stranger.reference };
    const unknown = { reference: 'RD-0000-0000' };
    for (const route of [caseRoute, messages, question, answer, withdraw, copy]) {
      const [there, nowhere] = [await browser.get(route, known), await browser.get(route, unknown)];
      expect(there.status).toBe(404);
      expect(there).toEqual(nowhere);
    }
    const part = { part: 'bundle', of: 'identity' };
    expect((await browser.get(download, { ...known, ...part })).status).toBe(404);
    expect((await browser.get(proof, { ...known, ...part })).status).toBe(404);
    for (const route of [messages, question, withdraw]) {
      const sent = { commandId: newCommand(), body: 'x', answer: 'x', sure: 'yes' };
      expect((await browser.post(route, known, sent)).status).toBe(404);
    }
    expect((await browser.post(proof, { ...known, ...part }, files(newCommand(), ['me.png', png]))).status).toBe(404);
    const { history } = await stateOf(app, stranger.caseId);
    expect(history.filter(({ event }) => event.by.kind === 'requester')).toHaveLength(1);
  });

  it('is not in the list; the linked cases of one sending are', async () => {
    const { who, browser } = await follower();
    await follower();
    const { body } = await browser.get(cases, { guarded: '' });
    expect(body).toMatchObject({ cases: [{ reference: who.reference }, { reference: who.other }] });
    expect(await browser.get(caseRoute, { reference: who.other })).toMatchObject({ status: 200 });
  });
});

describe('what is asked of the requester', () => {
  it('is to show who they are; an upload starts the clock on its day and says so', async () => {
    const { who, browser, at } = await follower();
    await happensTo(app, who.caseId, people.officer, 'identity.asked');
    expect((await browser.get(caseRoute, at)).body).toMatchObject({
      view: { heading: 'We need to check who you are', wanted: [{ page: 'identity' }], isLate: false },
    });
    const before = dueOf((await stateOf(app, who.caseId)).state);
    later(3 * day);
    const again = await signedIn(app, who.submissionId);
    const sent = await again.post(proof, { ...at, of: 'identity' }, files(newCommand(), ['me.png', png]));
    expect(sent).toMatchObject({ status: 303, location: `/track/cases/${who.reference}?done=proof` });
    const { state, history } = await stateOf(app, who.caseId);
    const after = dueOf(state);
    expect(before).toMatchObject({ status: 'not-started', dueOn: null });
    expect(after).toMatchObject({ status: 'running', startsOn: history.at(-1)?.event.on });
    const [file] = state.record.proof;
    expect(file && (await app.files.get(who.caseId, file.file)).equals(png)).toBe(true);
    expect((await again.get(caseRoute, at)).body).toMatchObject({
      view: { heading: 'We are working on your request', wanted: [] },
    });
  });

  it('takes files by what they hold, not by their name, and all or none', async () => {
    const { who, browser, at } = await follower();
    const to = { ...at, of: 'identity' };
    const wrong = await browser.post(proof, to, files(newCommand(), ['me.png', png], ['x.pdf', Buffer.from('MZ')]));
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'files' }] } });
    expect((await browser.post(proof, to, files(newCommand()))).status).toBe(400);
    expect((await browser.post(proof, { ...at, of: 'else' }, files(newCommand(), ['me.png', png]))).status).toBe(404);
    expect(await app.files.list(who.caseId)).toHaveLength(0);
    expect((await stateOf(app, who.caseId)).history).toHaveLength(1);
  });

  it('is to answer a question; the clock stands meanwhile and runs again', async () => {
    const { who, browser, at } = await follower();
    await happensTo(app, who.caseId, people.officer, 'clarification.asked');
    expect((await browser.get(caseRoute, at)).body).toMatchObject({
      view: {
        heading: 'We have a question for you',
        time: [expect.stringContaining('paused'), expect.stringContaining('left')],
        wanted: [{ page: 'question', text: ['Which of the two homes do you mean?'] }],
      },
    });
    const commandId = newCommand();
    const [one, two] = await Promise.all(
      [1, 2].map(() => browser.post(question, at, { commandId, answer: 'The one by the river' })),
    );
    expect([one?.status, two?.status]).toEqual([303, 303]);
    const { state, history } = await stateOf(app, who.caseId);
    expect(history.filter(({ event }) => event.type === 'clarification.answered')).toHaveLength(1);
    expect(dueOf(state).status).toBe('running');
  });

  it('can no longer be done once it was done: the form comes back with why, and what was typed', async () => {
    const { browser, at } = await follower();
    const late = await browser.post(question, at, { commandId: newCommand(), answer: 'Too late' });
    expect(late).toMatchObject({
      status: 409,
      body: { values: { answer: 'Too late' }, errors: [{ message: 'No question is open with the requester.' }] },
    });
  });
});

describe('messages', () => {
  it('go both ways once each, and are read when they are looked at', async () => {
    const { who, browser, at } = await follower();
    await happensTo(app, who.caseId, people.officer, 'message.sent', { body: 'We are on it' });
    expect((await browser.get(caseRoute, at)).body).toMatchObject({ view: { hasNews: true } });
    const commandId = newCommand();
    for (let round = 0; round < 2; round += 1) {
      const sent = await browser.post(messages, at, { commandId, body: 'How is it going?' });
      expect(sent.status).toBe(303);
    }
    expect((await browser.get(messages, at)).body).toMatchObject({
      said: [
        { from: 'you', text: ['How is it going?'] },
        { from: 'us', text: ['We are on it'] },
      ],
    });
    expect((await browser.get(caseRoute, at)).body).toMatchObject({ view: { hasNews: false } });
  });

  it('that are empty come back with a reason', async () => {
    const { browser, at } = await follower();
    expect(await browser.post(messages, at, { commandId: newCommand(), body: '  ' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'body', message: 'Write your message' }] },
    });
  });

  it('cannot use up a command of the job runner', async () => {
    const { who, browser, at } = await follower();
    expect((await browser.post(messages, at, { commandId: 'build:2-and-more-of-it', body: 'x' })).status).toBe(400);
    await browser.post(messages, at, { commandId: 'aaaaaaaaaaaaaaaaaaaa', body: 'x' });
    const stored = await app.store.loadCase(who.caseId);
    const commands = stored?.ok ? stored.events.map(({ commandId }) => commandId) : [];
    expect(commands.filter((id) => id.startsWith('requester:')).length).toBeGreaterThan(0);
    expect(commands.filter((id) => id.startsWith('build:'))).toEqual([]);
  });
});

describe('the answer', () => {
  const parts = ['letter', 'schedule', 'bundle'] as const;

  it('is not there before it is released, nor how much it is', async () => {
    const { who, browser, at } = await follower();
    await approveAnswer(app, who);
    const pages = [caseRoute, messages, copy].map((route) => browser.get(route, at));
    const shown = JSON.stringify((await Promise.all(pages)).map(({ body }) => body));
    expect(shown).not.toContain('4217');
    expect(shown).not.toContain('download/');
    expect((await browser.get(answer, at)).status).toBe(404);
    for (const part of parts) expect((await browser.get(download, { ...at, part })).status).toBe(404);
    expect((await stateOf(app, who.caseId)).history.at(-1)?.event.type).toBe('approval.given');
  });

  it('comes as files that nobody keeps, guesses at or runs, and each download is on record', async () => {
    const { who, browser, at } = await follower();
    await approveAnswer(app, who);
    await release(app, who);
    expect((await browser.get(answer, at)).body).toMatchObject({
      letter: { kind: 'refusal' },
      parts: expect.arrayContaining(parts.map((part) => expect.objectContaining({ part }))),
    });
    for (const part of parts) {
      const { status, body, headers } = await browser.get(download, { ...at, part });
      expect({ status, text: String(body) }).toEqual({ status: 200, text: contents[part] });
      expect(headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="(letter|list|answer)-RD-TEST-\w+\.pdf"$/,
      );
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox;/);
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
    const { history } = await stateOf(app, who.caseId);
    expect(history.filter(({ event }) => event.type === 'answer.downloaded')).toHaveLength(3);
    expect((await browser.get(caseRoute, at)).body).toMatchObject({
      view: { downloads: parts.map((part) => ({ part, when: expect.stringContaining('2026') })) },
    });
  });

  it('is not counted as taken by a browser that only looks', async () => {
    const { who, browser, at } = await follower();
    await approveAnswer(app, who);
    await release(app, who);
    const head = await browser.get(download, { ...at, part: 'letter' }, '', 'HEAD');
    expect({ status: head.status, body: String(head.body) }).toEqual({ status: 200, body: '' });
    expect((await browser.get(download, { ...at, part: 'report' })).status).toBe(404);
    expect((await stateOf(app, who.caseId)).history.at(-1)?.event.type).toBe('answer.released');
  });

  it('on paper is not here as well: whoever asked for paper had a reason', async () => {
    const { who, browser, at } = await follower();
    await approveAnswer(app, who);
    await release(app, who, 'post');
    expect((await browser.get(caseRoute, at)).body).toMatchObject({
      view: { heading: 'We have sent our answer by post', parts: [], wanted: [] },
    });
    expect((await browser.get(download, { ...at, part: 'letter' })).status).toBe(404);
  });
});

describe('stopping a request', () => {
  it('asks first, does it once, and leaves the others of the sending alone', async () => {
    const { who, browser, at } = await follower();
    expect((await browser.post(withdraw, at, { commandId: newCommand(), reason: 'x' })).status).toBe(400);
    const done = await browser.post(withdraw, at, { commandId: newCommand(), sure: 'yes', reason: '' });
    expect(done).toMatchObject({ status: 303, location: `/track/cases/${who.reference}?done=withdrawn` });
    expect((await browser.post(withdraw, at, { commandId: newCommand(), sure: 'yes' })).status).toBe(409);
    expect((await browser.get(caseRoute, at)).body).toMatchObject({
      view: { heading: 'You have stopped this request', may: { withdraw: false } },
    });
    expect((await browser.get(caseRoute, { reference: who.other })).body).toMatchObject({
      view: { heading: 'We are working on your request' },
    });
  });
});

describe('the date', () => {
  it('is told, with its steps, and that it was missed when it was', async () => {
    const { who, at } = await follower();
    const now = clock.at;
    later(40 * day);
    const view = (await (await signedIn(app, who.submissionId)).get(caseRoute, at)).body;
    expect(view).toMatchObject({
      view: { isLate: true, time: [expect.stringContaining('We are late'), expect.anything()] },
    });
    clock.at = now;
    const early = (await (await signedIn(app, who.submissionId)).get(caseRoute, at)).body;
    expect(early).toMatchObject({ view: { isLate: false, time: [expect.stringContaining('We must answer by')] } });
    expect(JSON.stringify(early)).toContain('UK GDPR');
  });
});
