import { describe, expect, it } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { dueOf } from '../../machines/case.ts';
import { londonDate } from '../../machines/dates.ts';
import type { Outcome } from '../../machines/events.ts';
import type { CaseId } from '../../machines/ids.ts';
import { forSomeoneElse, type Said } from '../machines/made-up.ts';
import { clock, happensTo, later, minute, someoneAsks } from '../track/world.ts';
import { app, driveToRelease, duplicate, jobs, link, officer, reviewer, stateOf, tries } from './world.ts';

const daysPass = (days: number): void => later(days * 24 * 60 * minute);
const today = () => londonDate(clock.now());

/** Approved and released as it is decided, with nothing enclosed. */
async function isAnswered(id: CaseId): Promise<void> {
  await happensTo(app, id, officer, 'approval.requested');
  const { round } = (await stateOf(id)).request.context;
  await happensTo(app, id, jobs, 'answer.built', { round, bundle: null, schedule: null, pages: 0 });
  await happensTo(app, id, reviewer, 'approval.given');
  await happensTo(app, id, officer, 'answer.released');
}

async function decided(id: CaseId, type: 'decision.recorded' | 'request.refused', said: Said): Promise<void> {
  await happensTo(app, id, officer, type, said);
  await isAnswered(id);
  await happensTo(app, id, officer, 'case.closed');
}

interface Ending {
  readonly outcome: Outcome;
  readonly ends: () => Promise<CaseId>;
  /** What the requester’s page says first, and the words the letter must have. */
  readonly told: string;
  readonly letter: RegExp;
  readonly reopened?: Said;
  /** What is done before it can be worked on, and from which day the month then counts. */
  readonly next?: (id: CaseId) => Promise<void>;
  readonly countsFrom: 'the receipt' | 'today';
}

const endings: Readonly<Record<string, Ending>> = {
  'withdrawn, by mistake': {
    outcome: 'withdrawn',
    ends: async () => {
      const { caseId } = await someoneAsks(app);
      await happensTo(app, caseId, officer, 'identity.confirmed');
      await happensTo(app, caseId, officer, 'request.withdrawn');
      return caseId;
    },
    told: 'You have stopped this request',
    letter: /You told us to stop/,
    countsFrom: 'the receipt',
  },
  'withdrawn, and asked for again': {
    outcome: 'withdrawn',
    ends: async () => {
      const { caseId } = await someoneAsks(app);
      await happensTo(app, caseId, officer, 'identity.confirmed');
      await happensTo(app, caseId, officer, 'clarification.asked');
      await happensTo(app, caseId, officer, 'request.withdrawn');
      return caseId;
    },
    told: 'You have stopped this request',
    letter: /You told us to stop/,
    reopened: { askedAgainOn: 'today' },
    countsFrom: 'today',
  },
  'lapsed for want of identity': {
    outcome: 'lapsed',
    ends: async () => {
      const { caseId } = await someoneAsks(app);
      await happensTo(app, caseId, officer, 'identity.asked');
      daysPass(90);
      await decided(caseId, 'request.refused', { ground: 'no-identity' });
      return caseId;
    },
    told: 'This request is closed',
    letter: /show us who you are/,
    next: (id) => happensTo(app, id, officer, 'identity.confirmed'),
    countsFrom: 'today',
  },
  'not valid, for want of authority': {
    outcome: 'not-valid',
    ends: async () => {
      const { caseId } = await someoneAsks(app, null, forSomeoneElse);
      for (const kind of ['in-person', 'knowledge'])
        await happensTo(app, caseId, officer, 'identity.checked', { checkId: kind, kind });
      await happensTo(app, caseId, officer, 'identity.confirmed');
      await happensTo(app, caseId, officer, 'authority.asked');
      daysPass(90);
      await decided(caseId, 'request.refused', { ground: 'no-authority' });
      return caseId;
    },
    told: 'This request is closed',
    letter: /closed it/,
    next: (id) => happensTo(app, id, officer, 'authority.confirmed'),
    countsFrom: 'today',
  },
  redirected: {
    outcome: 'redirected',
    ends: async () => {
      const { caseId } = await someoneAsks(app);
      await happensTo(app, caseId, officer, 'identity.confirmed');
      await happensTo(app, caseId, officer, 'search.recorded');
      await decided(caseId, 'decision.recorded', { outcome: 'redirected' });
      return caseId;
    },
    told: 'This request is closed',
    letter: /closed it/,
    countsFrom: 'the receipt',
  },
  'a duplicate': {
    outcome: 'duplicate',
    ends: async () => {
      const [first, second] = [await someoneAsks(app), await someoneAsks(app)];
      for (const { caseId } of [first, second]) await happensTo(app, caseId, officer, 'identity.confirmed');
      await link(second.caseId, first.caseId, 'duplicate');
      const ended = await duplicate(second.caseId, first.caseId);
      if (!ended.ok) throw new Error(ended.sentence);
      return second.caseId;
    },
    told: 'You asked us for the same before',
    letter: /under the reference RD-/,
    countsFrom: 'the receipt',
  },
};

describe.each(Object.entries(endings))('%s', (_, { outcome, ends, told, letter, reopened = {}, next, countsFrom }) => {
  it('ends, is told, is opened again, worked on and answered, with the right date', async () => {
    const id = await ends();
    const ended = await stateOf(id);
    expect(ended.request.value).toMatchObject({ work: 'closed', clock: 'stopped' });
    expect(ended.request.context.outcome).toBe(outcome);
    expect(requesterStatus(ended, today()).heading).toBe(told);
    const closure = noticeLetter(app.profile, ended, today(), 'closure');
    expect(JSON.stringify(closure && letterContent(closure))).toMatch(letter);
    const closing = (await app.store.outbox.ofCase(id)).filter(
      ({ body }) => body.template === 'request-closed' || body.template === 'request-withdrawn',
    );
    expect(closing).toHaveLength(1);
    expect(await app.store.caseRow(id)).toMatchObject({ outcome, phase: 'closed' });

    daysPass(10);
    const asked = reopened.askedAgainOn === undefined ? {} : { askedAgainOn: today() };
    await happensTo(app, id, officer, 'case.reopened', asked);
    const open = await stateOf(id);
    expect(open.request.value.work).toBe('working');
    expect(open.record).toMatchObject({ release: null, decision: null, refusal: null, hasUnreadForRequester: true });
    expect(await app.store.caseRow(id)).toMatchObject({ outcome: null, closedAt: null });
    expect((await app.store.outbox.ofCase(id)).map(({ body }) => body.template)).toContain('message-waiting');

    await next?.(id);
    const running = await stateOf(id);
    const { startsOn } = dueOf(running);
    expect(startsOn).toBe(countsFrom === 'today' ? today() : running.record.received.receivedOn);
    expect(requesterStatus(running, today()).now.join(' ')).toContain('We opened your request again on');

    expect(await driveToRelease(id)).toMatchObject({ ok: true });
    const answered = await stateOf(id);
    expect(answered.request.context).toMatchObject({ outcome: 'refused', answeredOn: today() });
  });
});

describe('what is not opened again', () => {
  it('an answer on the merits: whoever wants more asks again, or complains', async () => {
    const { caseId } = await someoneAsks(app);
    await happensTo(app, caseId, officer, 'identity.confirmed');
    await driveToRelease(caseId);
    await happensTo(app, caseId, officer, 'case.closed');
    expect(await tries(caseId, officer, 'case.reopened')).toMatchObject({ ok: false, code: 'not-reopenable' });
  });

  it('and only what was withdrawn gets a new date by being asked for again', async () => {
    const id = await endings.redirected?.ends();
    if (!id) throw new Error('no case');
    const again = { askedAgainOn: today() };
    expect(await tries(id, officer, 'case.reopened', again)).toMatchObject({ ok: false, code: 'first-date' });
  });

  it('nor with a day to come or before the first asking', async () => {
    const { caseId } = await someoneAsks(app);
    await happensTo(app, caseId, officer, 'request.withdrawn');
    expect(await tries(caseId, officer, 'case.reopened', { askedAgainOn: '2031-01-01' })).toMatchObject({
      code: 'future',
    });
    expect(await tries(caseId, officer, 'case.reopened', { askedAgainOn: '2020-01-01' })).toMatchObject({
      code: 'too-early',
    });
  });
});
