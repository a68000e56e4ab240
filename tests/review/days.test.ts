import { describe, expect, it } from 'vitest';
import { enterRequest } from '../../app/services/asking/enter-request.ts';
import { dueOf } from '../../machines/case.ts';
import { civilDate } from '../../machines/dates.ts';
import { aCase, does, officer, openWorld, stateOf } from './world.ts';

const { app } = await openWorld();
const day = (text: string) => civilDate.parse(text);

describe('the day something happened', () => {
  it.each([
    ['2026-06-02', 'future'],
    ['2600-01-01', 'future'],
    ['2026-05-31', 'too-early'],
    ['1850-01-01', 'too-early'],
  ])('cannot be %s: %s, and moves no deadline', async (on, code) => {
    const id = await aCase(app);
    await does(
      app,
      id,
      officer,
      { type: 'identity.asked', doubt: 'A new address', wanted: 'One photo document' },
      { type: 'clarification.asked', question: 'Which years?', identifiesInformation: true, reason: null },
      { type: 'fee.asked', amountPence: 100, reason: 'Excessive' },
    );
    const before = dueOf(await stateOf(app, id));
    const answers = [
      await does(app, id, officer, { type: 'identity.provided', how: 'Shown in person', files: [], on: day(on) }),
      await does(app, id, officer, { type: 'clarification.answered', answer: 'All', on: day(on) }),
      await does(app, id, officer, { type: 'fee.paid', on: day(on) }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.code))).toEqual([code, code, code]);
    expect(dueOf(await stateOf(app, id))).toEqual(before);
  });

  it('a request received in a year nobody reckons with is refused with a sentence', async () => {
    const input = {
      commandId: '0b8f7a52-0c3e-4b1e-9d54-6d2f3a1c9e11',
      receivedOn: day('1026-05-30'),
      channel: 'post',
      rights: ['access'],
      capacity: 'self',
      name: 'Owen Tanner',
      ...{ otherNames: '', bornOn: '', subjectName: '', subjectBornOn: '', relationship: '', ways: [], email: '' },
      ...{ phone: '', address: '', safe: 'yes', safetyNote: '', receive: 'paper', help: '', asked: 'Everything' },
    } satisfies Parameters<typeof enterRequest>[2];
    expect(await enterRequest(app, officer, input)).toMatchObject({ ok: false, code: 'too-early' });
  });
});
