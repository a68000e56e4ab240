import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { jobs } from '../../app/jobs/jobs.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { openMailbox } from '../../app/services/contact/mailbox.ts';
import { sendNotices } from '../../app/services/watching/send-notices.ts';
import { todayOf } from '../../app/services/watching/today.ts';
import type { StaffRole } from '../../machines/actors.ts';
import type { CaseId, StaffId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

let app: App;
let clock: { at: number };
let priya: StaffId;
let grace: StaffId;

async function someone(name: string, role: StaffRole): Promise<StaffId> {
  const email = `${name}@northfold.example`;
  const made = await app.auth.accounts.createAccount({
    ...{ name, email, roles: [role], password: 'harbour-lantern-violet', demo: true },
  });
  if (!made.ok) throw new Error(made.code);
  return made.id;
}

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  priya = await someone('priya', 'officer');
  grace = await someone('grace', 'dpo');
});

const at = (time: string) => {
  clock.at = Date.parse(time);
};

const asPriya = (id: CaseId, draft: EventDraft) =>
  does(app, id, { kind: 'staff', id: priya, roles: ['officer'] }, draft);
/** Of somebody who is known, so its papers are kept for years like those of an answer. */
const withdraw = async (id: CaseId) => {
  await asPriya(id, { type: 'identity.confirmed', method: 'Seen', receivedOn: null });
  return asPriya(id, { type: 'request.withdrawn', reason: 'No longer needed' });
};

async function priyasCase(): Promise<CaseId> {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: priya, role: 'officer' });
  return id;
}

/** Sweeps as the server does, and gives the e-mails that came of it: to whom, subject and lines. */
async function sweep(): Promise<string[]> {
  await sweepDeadlines(app);
  await sweepEveryCase(app);
  await sendNotices(app);
  return post();
}

let read = new Set<string>();
async function post(): Promise<string[]> {
  for (const item of await app.store.outbox.claim('test', 100, 60_000, clock.at)) {
    await jobs[item.kind]?.(app, item);
    await app.store.outbox.done(item.id, 'test', clock.at);
  }
  const mailbox = openMailbox(app.settings.dataDir);
  const all = (await mailbox.list()).filter(({ id }) => !read.has(id));
  read = new Set([...read, ...all.map(({ id }) => id)]);
  const mails = await Promise.all(all.map(({ id }) => mailbox.read(id)));
  return mails
    .flatMap((mail) => (mail?.to.endsWith('@northfold.example') ? [`${mail.to.split('@')[0]}: ${mail.text}`] : []))
    .filter((mail) => /This morning|There is news|cannot wait/.test(mail))
    .sort();
}

const referenceOf = async (id: CaseId) => (await stateOf(app, id)).record.received.reference;

// Received on 25 September and due on Monday 26 October 2026: clocks go back on the 25th. Received on 26 February and due on
// Tuesday 30 March 2027: the 26th is Good Friday, clocks go forward on Easter Day, and the 29th is a bank holiday.
describe.each([
  ['clocks go back', '2026-09-25T10:00:00+01:00', '2026-10-19T09:00:00+01:00', '2026-10-28T00:10:00Z'],
  ['clocks go forward at Easter', '2027-02-26T10:00:00Z', '2027-03-23T09:00:00Z', '2027-04-01T08:00:00+01:00'],
])('a server asleep for nine days while %s', (_, received, before, wakes) => {
  it('tells each person once, the worst that stands, and names what was passed, each step once', async () => {
    at(received);
    const id = await priyasCase();
    expect(await sweep()).toEqual([]);
    at(before);
    const [first, ...others] = await sweep();
    expect(others).toEqual([]);
    expect(first).toContain('priya: There is news about 1 case.');
    expect(first).toContain(`${await referenceOf(id)}: 7 days left. Nobody was told of: 14 days left.`);
    at(wakes);
    const asleep = await sweep();
    expect(asleep.map((mail) => mail.split(':')[0])).toEqual(['grace', 'priya']);
    for (const mail of asleep) {
      expect(mail).toContain(`${await referenceOf(id)}: past the last day of the law.`);
      for (const step of ['our own target is reached', '3 days left', 'due tomorrow', 'due today'])
        expect(mail).toContain(step);
      expect(mail).not.toMatch(/14 days|7 days|fenwick|maya/i);
    }
    for (const later of [15, 8 * 60, 30 * 24 * 60]) {
      clock.at = Date.parse(wakes) + later * 60_000;
      expect(await sweep()).toEqual([]);
    }
    await withdraw(id);
  });
});

describe('who is told', () => {
  it('two sweeps at once tell once', async () => {
    at('2027-05-05T09:00:00Z');
    const id = await priyasCase();
    at('2027-06-07T09:00:00Z');
    await Promise.all([sweepDeadlines(app), sweepDeadlines(app)]);
    await Promise.all([sendNotices(app), sendNotices(app)]);
    const mails = await post();
    expect(mails.filter((mail) => mail.startsWith('priya')).length).toBe(1);
    const mine = (await app.store.notices.ofCase(id)).filter(({ staffId }) => staffId === priya);
    expect(mine.map(({ telling }) => telling.code)).toEqual(['due-today', 'notice-near']);
    await withdraw(id);
  });

  it('what was dealt with before the e-mail went is not in it, and stops', async () => {
    at('2027-06-10T09:00:00Z');
    const id = await priyasCase();
    await asPriya(id, { type: 'clarification.asked', question: 'Which?', identifiesInformation: true, reason: null });
    at('2027-07-12T01:00:00+01:00');
    await sweep();
    expect((await app.store.notices.ofCase(id)).map(({ telling }) => telling.code)).toEqual(['question-unanswered']);
    await asPriya(id, { type: 'clarification.answered', answer: 'All of it' });
    at('2027-07-12T08:00:00+01:00');
    expect((await sweep()).join('\n')).not.toContain('a question has had no answer');
    await withdraw(id);
  });

  it('nobody’s case is the DPO’s worry, and so is one of somebody who left', async () => {
    at('2027-08-02T09:00:00Z');
    const id = await aCase(app);
    at('2027-08-19T09:00:00Z');
    await sweep();
    expect((await app.store.notices.ofCase(id)).map(({ staffId }) => staffId)).toEqual([grace]);
    await withdraw(id);
  });

  it('whatever is not red waits for the morning; then all cases are in one e-mail, the worst first', async () => {
    at('2028-03-01T09:00:00Z');
    const [late, early] = [await priyasCase(), await priyasCase()];
    await asPriya(early, { type: 'identity.asked', doubt: 'A new address', wanted: 'A passport' });
    at('2028-04-02T06:10:00+01:00');
    const [urgent, ...others] = await sweep();
    expect(others).toEqual([]);
    expect(urgent).toContain(`priya: This cannot wait.\n\n${await referenceOf(late)}: due tomorrow.`);
    expect(urgent).not.toContain(await referenceOf(early));
    at('2028-04-02T07:00:00+01:00');
    const [morning] = await sweep();
    expect(morning).toContain(`${await referenceOf(early)}: what was asked for has not come.`);
    expect(morning).toContain(`${await referenceOf(late)}: the last day to extend is near.`);
    expect(await sweep()).toEqual([]);
    for (const id of [late, early]) await withdraw(id);
  });

  it('“Today” lists what each person has to do, urgent first, and only references', async () => {
    at('2028-06-05T09:00:00Z');
    const me = { id: priya, roles: ['officer'] as const };
    expect((await todayOf(app, me)).lines).toEqual([]);
    const [late, other] = [await priyasCase(), await priyasCase()];
    await asPriya(other, {
      type: 'clarification.asked',
      question: 'Which?',
      identifiesInformation: true,
      reason: null,
    });
    at('2028-07-06T09:00:00+01:00');
    const mine = await todayOf(app, me);
    expect(mine.lines.map(({ reference, isRed, act }) => [reference, isRed, act])).toEqual([
      [await referenceOf(late), true, 'Go on with it'],
      [await referenceOf(other), false, 'Record an answer, or go on'],
    ]);
    expect(mine.lines[0]?.sentence).toBe(
      'The answer was due on 5 July 2028. The legal limit has passed. Say so to the person, and when it comes.',
    );
    expect(JSON.stringify(mine)).not.toMatch(/fenwick|maya/i);
    const dpo = await todayOf(app, { id: grace, roles: ['dpo'] });
    // Beside those of before that were late and that nobody has explained yet.
    const now = dpo.lines.filter(({ act }) => act !== 'Explain it');
    expect(now.map(({ reference }) => reference)).toEqual([await referenceOf(late)]);
    for (const id of [late, other]) await withdraw(id);
    expect((await todayOf(app, me)).lines).toEqual([]);
  });

  it('an e-mail says how many days are left when it goes, not at which step somebody should have looked', async () => {
    at('2028-09-01T09:00:00Z');
    const id = await priyasCase();
    at('2028-09-20T09:00:00Z');
    expect((await sweep()).join()).toContain(`${await referenceOf(id)}: 12 days left.`);
    await withdraw(id);
  });

  it('the end of the time its papers are kept is told three years after a case was closed, once', async () => {
    at('2030-08-02T09:00:00Z');
    await sweep();
    at('2030-10-20T09:00:00Z');
    const mails = await sweep();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('it need not be kept any longer');
    expect(await sweep()).toEqual([]);
  });
});
