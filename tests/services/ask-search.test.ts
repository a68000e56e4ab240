import { beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { jobs } from '../../app/jobs/jobs.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { actPages } from '../../app/routes/desk/acts/index.ts';
import { openMailbox } from '../../app/services/contact/mailbox.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { londonDate } from '../../machines/dates.ts';
import type { CaseId } from '../../machines/ids.ts';
import { aCase, officer, openWorld, stateOf } from '../review/world.ts';

let app: App;
let clock: { at: number };
let id: CaseId;
const dayMs = 24 * 60 * 60_000;
const archive = 'archive@example.org';

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  id = await aCase(app);
});

/** Sends the form of an act as the desk does. */
async function send(act: 'ask-search' | 'answer-search', fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new URLSearchParams({ commandId: crypto.randomUUID(), version: '99' });
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  const { length } = await historyOf();
  form.set('version', String(length));
  const request = new Request('http://localhost/act', { method: 'POST', body: form });
  return actPages[act].run(app, officer, id, request);
}

async function historyOf() {
  const stored = await app.store.loadCase(id, 0);
  if (!stored?.ok) throw new Error('the case is gone');
  return stored.events;
}

/** Sends what waits, and tells what came to the archive, or somebody else, oldest first. */
async function mailsToArchive(to = archive, by = app): Promise<string[]> {
  for (const item of await app.store.outbox.claim('test', 100, 60_000, app.clock.now())) {
    await jobs[item.kind]?.(by, item);
    await app.store.outbox.done(item.id, 'test', app.clock.now());
  }
  const mailbox = openMailbox(app.settings.dataDir);
  const kept = await Promise.all((await mailbox.list()).map(({ id: message }) => mailbox.read(message)));
  return kept.flatMap((mail) => (mail?.to === to ? [mail.text] : [])).reverse();
}

it('a search is asked for, chased by e-mail and answered; nobody is told whom it is about', async () => {
  const [first] = app.profile.systems;
  if (!first) throw new Error('a body without systems');
  const asked = await send('ask-search', {
    systems: [first.name],
    others: 'Cellar of the old town hall',
    owner: 'Archive team',
    ownerEmail: archive,
    what: 'Everything about Maya Fenwick',
    terms: 'Fenwick',
    'dueOn-day': '15',
    'dueOn-month': '6',
    'dueOn-year': '2026',
  });
  expect(asked).toEqual({ done: true });
  const searching = (await stateOf(app, id)).searching.asked;
  expect(searching.map(({ system }) => system)).toEqual([first.name, 'Cellar of the old town hall']);

  const atOnce = await mailsToArchive();
  expect(atOnce).toHaveLength(2);
  expect(atOnce.join('\n')).toContain(`/desk/cases/${id}/searches/${searching[0]?.searchId}`);

  clock.at = Date.UTC(2026, 5, 13, 9);
  expect(await sweepDeadlines(app)).toBe(1);
  expect(await sweepDeadlines(app)).toBe(0);
  expect(await mailsToArchive()).toHaveLength(4);

  for (const { searchId, system } of searching) {
    const recorded = await send('answer-search', {
      of: searchId,
      system,
      result: 'nothing-found',
      searcher: 'Archive team',
    });
    expect(recorded).toEqual({ done: true });
  }
  const { record } = await stateOf(app, id);
  expect(record.searches.map(({ result }) => result)).toEqual(['nothing-found', 'nothing-found']);

  clock.at += 3 * dayMs;
  await sweepDeadlines(app);
  const all = await mailsToArchive();
  expect(all).toHaveLength(4);
  expect(all.join('\n')).not.toMatch(/fenwick|maya|cellar/i);
});

it('asking for nothing, or of nobody, is refused with its sentence', async () => {
  const due = { 'dueOn-day': '15', 'dueOn-month': '7', 'dueOn-year': '2026', what: 'Everything' };
  expect(await send('ask-search', due)).toMatchObject({ done: false, refusal: { code: 'no-place' } });
  const nobody = await send('ask-search', { ...due, others: 'The attic' });
  expect(nobody).toMatchObject({ done: false, refusal: { code: 'no-owner' } });
  const bare = await send('ask-search', { others: 'The attic', owner: 'Archive team', ownerEmail: 'not an address' });
  expect(bare).toMatchObject({ done: false, refusal: null });
});

it('what the requester is told does not depend on what was found', async () => {
  const told = async () => requesterStatus(await stateOf(app, id), londonDate(app.clock.now())).now.join(' ');
  const before = await told();
  expect(before).toContain('We asked 2 places');
  expect(before).toContain('All have answered.');
  for (const result of ['found', 'not-searched']) {
    for (const { searchId, system } of (await stateOf(app, id)).searching.asked) {
      const note = 'Destroyed in 2014';
      await send('answer-search', { of: searchId, system, result, searcher: 'Archive team', note });
    }
    expect(await told()).toBe(before);
  }
});

it('a search nobody answers goes above its owner: one e-mail for all of a manager, once, as long as one is open, naming nobody', async () => {
  id = await aCase(app);
  const [first, second, third] = app.profile.systems;
  if (!first || !second || !third) throw new Error('a body with too few systems');
  const manager = 'head@example.org';
  const systems = app.profile.systems.map((one) => ({ ...one, managerEmail: one === third ? '' : manager }));
  const body: App = { ...app, profile: { ...app.profile, systems } };
  const due = londonDate(app.clock.now() + 5 * dayMs).split('-');
  const asked = await send('ask-search', {
    ...{ systems: [first.name, second.name, third.name], owner: 'Archive team', ownerEmail: archive },
    ...{ what: 'Everything about Maya Fenwick', terms: 'Fenwick' },
    ...{ 'dueOn-year': String(due[0]), 'dueOn-month': String(due[1]), 'dueOn-day': String(due[2]) },
  });
  expect(asked).toEqual({ done: true });
  clock.at += (5 + body.profile.watching.searchEscalateDays - 1) * dayMs;
  await sweepDeadlines(body);
  expect(await mailsToArchive(manager, body)).toEqual([]);
  clock.at += dayMs;
  await Promise.all([sweepDeadlines(body), sweepDeadlines(body)]);
  const [answered] = (await stateOf(app, id)).searching.asked;
  await send('answer-search', {
    ...{ of: String(answered?.searchId), system: first.name, result: 'nothing-found', searcher: 'Archive team' },
  });
  const mails = await mailsToArchive(manager, body);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(`/desk/cases/${id}/searches`);
  expect(mails[0]).not.toMatch(/fenwick|maya|archive/i);
  expect(mails[0]).not.toContain(second.name);
  const { asked: now } = (await stateOf(app, id)).searching;
  expect(now.map(({ escalatedOn }) => escalatedOn !== null)).toEqual([true, true, false]);
  for (const days of [1, 30]) {
    clock.at += days * dayMs;
    await sweepDeadlines(body);
  }
  expect(await mailsToArchive(manager, body)).toHaveLength(1);
});
