import { expect, it } from 'vitest';
import { stageList } from '../../app/services/answer/stage-list.ts';
import { dueOf } from '../../machines/case.ts';
import { addDays, formatDate } from '../../machines/dates.ts';
import { aRequest, documentRead, playOn } from '../machines/play.ts';

it('a stage that says that more comes after all of the answer is due is told so', () => {
  const ready = aRequest('identity.confirmed', ...documentRead);
  const { dueOn } = dueOf(ready.state);
  if (dueOn === null) throw new Error('the clock does not run');
  const planned = (expectedOn: string) =>
    stageList(playOn(ready, ['stage.planned', { documents: ['document-1'], rest: 'E-mails', expectedOn }]).state);
  expect(planned(dueOn)).toMatchObject([{ number: 1, lateFor: null }]);
  expect(planned(addDays(dueOn, 1))).toMatchObject([{ number: 1, lateFor: formatDate(dueOn) }]);
});
