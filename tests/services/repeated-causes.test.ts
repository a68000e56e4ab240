import { expect, it } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { perform } from '../../app/services/case-act.ts';
import { breachLog } from '../../app/services/missed-dates/breaches.ts';
import { explainBreach } from '../../app/services/missed-dates/explain-breach.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, staffId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { aCase, does, openWorld } from '../review/world.ts';

const { app, clock } = await openWorld();
const dpo = { kind: 'staff', id: staffId.parse('dpo-1'), roles: ['dpo'] } satisfies Actor;

it('a cause that came more often than a page holds says that there are more, which the log has', async () => {
  const late = [];
  for (let n = 0; n < 51; n++) late.push(await aCase(app));
  clock.at = Date.parse('2026-07-02T09:00:00Z');
  await sweepDeadlines(app);
  const explain = async (id: CaseId) => {
    await does(app, id, dpo, { type: 'case.opened', reason: 'It is late' });
    const said = { what: 'Many volumes', done: 'Asked for help', lesson: 'Ask sooner', owner: 'Records manager' };
    const given = { ...said, missedOn: day('2026-07-01'), cause: 'volume' };
    return perform(app, dpo, { caseId: id, commandId: newId() }, explainBreach, given);
  };
  const repeats = async () =>
    (await breachLog(app, { cause: null, after: null }, true)).repeated.map(({ n, read, isAll }) => ({
      ...{ n, isAll, listed: read.length },
    }));
  const [last, ...others] = late;
  if (!last) throw new Error('no case');
  for (const id of others) expect(await explain(id)).toMatchObject({ ok: true });
  expect(await repeats()).toEqual([{ n: 50, listed: 50, isAll: true }]);
  expect(await explain(last)).toMatchObject({ ok: true });
  expect(await repeats()).toEqual([{ n: 51, listed: 50, isAll: false }]);
  const [{ cause, since } = { cause: null, since: null }] = (await breachLog(app, { cause: null, after: null }, true))
    .repeated;
  expect(await breachLog(app, { cause, since, after: null }, true)).toMatchObject({ shownInAll: 51 });
});
