import { expect, it } from 'vitest';
import { deleteProofFiles } from '../../app/jobs/delete-proof-files.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import { proofToDelete } from '../../machines/identity/kept-proof.ts';
import { practice } from '../../machines/practice.ts';
import { day, forSomeoneElse, received } from '../machines/made-up.ts';
import { aRequest, play, playOn, provenTwice, type Step } from '../machines/play.ts';
import { aCase, does, item, officer, openWorld, requester, stateOf } from '../review/world.ts';

const on = (date: string) => ({ on: day(date) });
const passport: Step = ['identity.provided', { ...on('2026-03-12'), files: ['passport'] }];
const order: Step = ['authority.provided', { ...on('2026-03-12'), files: ['order'] }];
const due = (played: { state: Parameters<typeof proofToDelete>[0] }, date: string, kept?: number) =>
  proofToDelete(played.state, day(date), practice.parse(kept === undefined ? {} : { proofKeptDays: kept }));

it('a copy is deleted seven days after the check, or as many as the body says, thirty at most (UK GDPR Art 5(1)(e))', () => {
  const checked = aRequest(passport, ['identity.checked', on('2026-03-12')], ['identity.confirmed', on('2026-03-13')]);
  expect([due(checked, '2026-03-19'), due(checked, '2026-03-20')]).toEqual([[], ['passport']]);
  expect([due(checked, '2026-04-11', 30), due(checked, '2026-04-12', 30)]).toEqual([[], ['passport']]);
  expect(practice.safeParse({ proofKeptDays: 31 }).success).toBe(false);
});

it('what nobody has checked yet is kept, however long that takes', () => {
  expect(due(aRequest(passport), '2027-03-12')).toEqual([]);
});

it('proof of authority waits until authority is confirmed, and what came with the form for both', () => {
  const first = received({ ...forSomeoneElse, proof: { how: 'upload', files: ['with-form'] } });
  const known = play(first, passport, order, ...provenTwice);
  expect(due(known, '2027-03-12')).toEqual(['passport']);
  const both = playOn(known, ['authority.confirmed', on('2026-04-20')]);
  expect([due(both, '2026-04-26'), due(both, '2026-04-27')]).toEqual([
    ['passport'],
    ['with-form', 'passport', 'order'],
  ]);
});

it('a case that ends without a check keeps no copy; one taken up again keeps what is not yet deleted', () => {
  const ended = aRequest(passport, ['request.withdrawn', on('2026-03-14')]);
  expect([due(ended, '2026-03-20'), due(ended, '2026-03-21')]).toEqual([[], ['passport']]);
  expect(due(playOn(ended, ['case.reopened', on('2026-03-16')]), '2026-04-21')).toEqual([]);
});

it('what came with a request to correct may be evidence, which only an officer deletes', () => {
  const first = received({ right: 'rectification', proof: { how: 'upload', files: ['letter'] } });
  expect(due(play(first, ['request.withdrawn', on('2026-03-14')]), '2027-03-21')).toEqual([]);
});

it('the sweep does it by itself, also for a closed case: the file is gone from disk, the fact stays', async () => {
  const { app, clock } = await openWorld();
  const id = await aCase(app);
  const file = (await app.files.put(id, Buffer.from('passport'), app.clock.now())).fileId;
  await does(app, id, requester, { type: 'identity.provided', how: 'Uploaded', files: [file] });
  await does(app, id, officer, { type: 'request.withdrawn', reason: 'Asked by phone' });
  expect((await sweepEveryCase(app)).deleted).toBe(0);
  clock.at += 7 * 24 * 60 * 60_000;
  expect([(await sweepEveryCase(app)).deleted, (await sweepEveryCase(app)).deleted]).toEqual([1, 0]);
  expect((await app.store.outbox.ofCase(id)).map(({ kind }) => kind)).toContain('delete-proof-files');
  await deleteProofFiles(app, item(id, {}, 1));
  expect(await app.files.list(id)).toEqual([]);
  expect((await stateOf(app, id)).record.proof).toMatchObject([{ of: 'identity', isDeleted: true }]);
});
