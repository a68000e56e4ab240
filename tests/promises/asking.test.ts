import { expect } from 'vitest';
import { contentSecurityPolicy } from '../../app/http/csp.ts';
import { bodies } from '../../app/profile.ts';
import { pageOf } from '../../app/questions/index.ts';
import { countEquality, equalityFigures } from '../../app/services/asking/equality.ts';
import { askFee } from '../../app/services/case/ask-fee.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { dueOf } from '../../machines/case.ts';
import { rights } from '../../machines/people.ts';
import { day, forSomeoneElse, received, someDay } from '../machines/made-up.ts';
import { aRequest, play, refusal } from '../machines/play.ts';
import { situations } from '../machines/situations.ts';
import { promise, wordsOf, worlds } from './promise.ts';

const open = worlds();
const optionsOf = (page: string, name: string) => {
  const field = pageOf(page)?.fields.find((one) => one.name === name);
  if (field === undefined || !('options' in field)) throw new Error(`no choices ${name} on ${page}`);
  return field.options;
};

promise(1, 'A,E', 'one page offers every right in plain words', () => {
  const options = optionsOf('what-you-want', 'what-you-want');
  expect(options.map(({ value }) => value).sort()).toEqual([...rights].sort());
  for (const { label } of options)
    expect(typeof label === 'string' ? label : label({})).not.toMatch(/rectif|erasure|portab|article|restriction/i);
});

promise(
  2,
  'C',
  'a request made in another way is entered by staff and counts from the day it was really received',
  (body) => {
    const phoned = play(
      received({ channel: 'phone', receivedOn: day('2026-03-10'), loggedOn: day('2026-03-16') }),
      'identity.confirmed',
    );
    expect(dueOf(phoned.state).dueOn).toBe('2026-04-10');
    expect(wordsOf(noticeLetter(body, phoned.state, day('2026-03-16'), 'acknowledgement'))).toContain('10 March 2026');
  },
);

promise(
  3,
  'A,B,C,D',
  'one person asks for another, and shows what allows it before anything is handed over',
  (body) => {
    const options = optionsOf('who-about', 'who-about').map(({ value }) => value);
    expect(options).toEqual(expect.arrayContaining(['me', 'child', 'someone']));
    const asked = play(received(forSomeoneElse), 'identity.checked', 'identity.confirmed', 'authority.asked');
    expect(wordsOf(noticeLetter(body, asked.state, someDay, 'authority'))).toContain(body.contact.phone);
    expect(refusal(situations['approved, but authority not confirmed'], 'answer.released').ok).toBe(false);
  },
);

promise(4, 'C,D', 'the person chooses how to be contacted', () => {
  expect(optionsOf('contact-ways', 'contact-ways').map(({ value }) => value)).toEqual(
    expect.arrayContaining(['email', 'post', 'phone']),
  );
});

promise(4, 'D', 'health told for an adjustment rests on explicit consent, given apart and not needed', () => {
  const page = pageOf('help-details');
  const consent = page?.fields.find(({ name }) => name === 'help-consent');
  expect(consent).toMatchObject({ type: 'checkboxes', optional: true });
  expect(JSON.stringify(consent)).toMatch(/about my health.*for nothing else/);
});

promise(5, 'D', 'asking is free, and a fee is for the manifestly unfounded or excessive alone', (body) => {
  expect(wordsOf(noticeLetter(body, aRequest().state, someDay, 'acknowledgement'))).toMatch(/free|do not have to pay/i);
  const { state } = aRequest('identity.confirmed');
  const fee = (pounds: number, of = body) => askFee.plan({ pounds, reason: 'Excessive' }, state, someDay, of);
  expect(fee(250)).toEqual([{ type: 'fee.asked', amountPence: 25_000, reason: 'Excessive' }]);
  expect(fee(251)).toMatchObject({ ok: false, code: 'fee-too-high' });
  expect(fee(1, bodies.B)).toMatchObject({ ok: false, code: 'no-fees' });
});

promise(6, 'C,D', 'nothing on a page comes from, or goes to, anybody else', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).not.toMatch(/https?:|\*/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("default-src 'none'");
});

promise(
  7,
  'D',
  'equality questions are optional, apart from the request, and sums before anybody sees them',
  async (_, key) => {
    const { app, clock } = await open(key);
    await countEquality(app, {});
    await countEquality(app, { sex: 'made up', nonsense: 'x' });
    expect(await app.store.equality.before('9999-Q1')).toEqual([]);
    for (let person = 0; person < 6; person += 1) await countEquality(app, { sex: 'female', age: '18-24' });
    for (let person = 0; person < 4; person += 1) await countEquality(app, { sex: 'male' });
    const countsOf = async (question: string) =>
      (await equalityFigures(app)).find((one) => one.question === question)?.answers.map(({ count }) => count);
    expect(await countsOf('What is your sex?')).toEqual([null, null, null, null]);
    clock.at = Date.UTC(2026, 6, 1, 9);
    expect(await countsOf('What is your sex?')).toEqual([5, null, null, null]);
    const rows = await app.store.equality.before('9999-Q1');
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(rows.map(() => ['answer', 'count', 'question']));
  },
);

promise(8, 'D', 'the person sees where the request stands, whatever happened to it', (_body) => {
  for (const [name, { state }] of Object.entries(situations)) {
    const { heading, now, time } = requesterStatus(state, someDay);
    expect(heading, name).not.toBe('');
    expect([...now, ...time].length, name).toBeGreaterThan(0);
  }
});
