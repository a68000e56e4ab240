import { describe, expect, it } from 'vitest';
import { sideView } from '../../app/routes/desk/case/beside-view.ts';
import { linkedView } from '../../app/routes/desk/case/linked-view.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { requesterView } from '../../app/services/following/requester-view.ts';
import { londonDate } from '../../machines/dates.ts';
import { happensTo, someoneAsks, stateOf } from '../track/world.ts';
import { app, link, officer, otherOfficer } from './world.ts';

const byHand = (views: Awaited<ReturnType<typeof linkedView>>) => views.find(({ mayUnlink }) => mayUnlink);

describe('linked cases on the desk', async () => {
  const zeb = { requester: { name: 'Zebediah Quill', otherNames: [], bornOn: null, address: null } };
  const [a, b] = [await someoneAsks(app), await someoneAsks(app, null, zeb)];
  await link(a.caseId, b.caseId, 'sibling');
  await happensTo(app, b.caseId, officer, 'case.assigned', { to: 'oscar', role: 'officer' });
  const state = async () => (await stateOf(app, a.caseId)).state;

  it('show where each stands, by when and who has it, to whoever may read it', async () => {
    const one = byHand(await linkedView(app, otherOfficer, await state()));
    expect(one).toMatchObject({
      reference: b.reference,
      why: ['About a brother or sister: As they say'],
      shown: { right: expect.any(String), stands: 'In progress', dueOn: expect.stringMatching(/2026|2027/) },
    });
  });

  it('show to others no more than that the other is there', async () => {
    const one = byHand(await linkedView(app, officer, await state()));
    expect(one).toMatchObject({ reference: b.reference, shown: null });
    expect(JSON.stringify(one)).not.toContain('Quill');
  });

  it('side by side: who, what, the date, what is decided, and what can be done now', async () => {
    const side = sideView(otherOfficer, await stateOf(app, b.caseId), new Map([['oscar', 'Oscar Webb']]));
    const rows = new Map(side.rows.map(({ key, value }) => [key, value]));
    expect(rows.get('Who asks')).toBe('Zebediah Quill');
    expect(rows.get('Identity')).toBe('Not confirmed yet');
    expect(rows.get('Decision')).toBe('None yet');
    expect([...rows.keys()]).toEqual(
      expect.arrayContaining(['Right', 'What was asked', 'Due', 'Worked on by', 'Pages']),
    );
    const acts = side.acts.map(({ name }) => name);
    expect(acts).toContain('confirm-identity');
    expect(acts).toContain('duplicate');
    expect(acts).not.toContain('unlink');
    expect(acts).not.toContain('decide-complaint');
  });

  it('the requester of one learns nothing of the other', async () => {
    const own = await requesterCase(app, a.submissionId, a.reference);
    if (!own.ok) throw new Error(own.sentence);
    expect(JSON.stringify(requesterView(own, londonDate(app.clock.now())))).not.toContain(b.reference);
  });
});
