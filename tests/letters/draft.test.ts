import { expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { buildAnswer } from '../../app/jobs/build-answer.ts';
import type { Block } from '../../app/letters/blocks.ts';
import { edited, piecesOf } from '../../app/letters/edits.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { draftLetter } from '../../app/services/answer/draft-letter.ts';
import { letterDraft, openParts } from '../../app/services/answer/letter-draft.ts';
import { loadLetter } from '../../app/services/answer/stored-letter.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import type { CaseId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld, reviewer, stateOf } from '../review/world.ts';
import { letters } from './sample-letters.ts';

const { app } = await openWorld();

const explanation = 'You asked the same last month.\nNothing has changed since.';
const mine = 'We answered the same request on 2 May.\nPlease tell us what has changed.';

/** A case whose answer is a refusal, so that its letter needs no pages. */
async function refused(): Promise<CaseId> {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
  await does(app, id, officer, { type: 'request.refused', ground: 'excessive', reason: explanation });
  return id;
}

async function draftOf(id: CaseId) {
  const loaded = await loadCase(app, id);
  const draft = loaded && (await letterDraft(app, loaded));
  if (!draft) throw new Error('no letter');
  return draft;
}

/** Saves the letter with other words at some of its open parts. */
async function change(id: CaseId, words: Readonly<Record<string, string>>, by: Actor = officer) {
  const { pieces } = await draftOf(id);
  const now = openParts(pieces).map(({ standard }) => words[standard] ?? standard);
  return draftLetter(app, by, { caseId: id, commandId: newId() }, now);
}

/** Sends a case for approval, builds its answer, and gives its letter and the bytes of its PDF. */
async function built(on: App, id: CaseId) {
  await does(on, id, officer, { type: 'approval.requested' });
  await buildAnswer(on, { caseId: id, attempts: 1 });
  const { answer } = (await stateOf(on, id)).record;
  if (!answer?.letter || !answer.letterContent) throw new Error('not built');
  const letter = await loadLetter(on, id, answer.letterContent);
  const pdf = await on.files.get(id, answer.letter);
  const sealed = (await on.files.get(id, answer.letterContent)).toString('utf8');
  return { doubts: answer.doubts, sealed, pdf, words: JSON.stringify(letterContent(letter)) };
}

it('what the officer wrote is what is built, approved and sent, byte for byte', async () => {
  const id = await refused();
  expect(await change(id, { 'You asked the same last month.': mine })).toMatchObject({ ok: true });
  const { doubts, words, pdf, sealed } = await built(app, id);
  expect(doubts).toEqual([]);
  expect(words).toContain('We answered the same request on 2 May.');
  expect(words).toContain('Nothing has changed since.');
  expect(words).not.toContain('You asked the same last month.');
  // What was taken out is not kept with the letter, whose data its reader's browser could ask for.
  expect(sealed).not.toContain('You asked the same last month.');
  await does(app, id, reviewer, { type: 'approval.given', note: '' });
  const late = await draftLetter(app, officer, { caseId: id, commandId: newId() }, null);
  expect(late).toMatchObject({ ok: false, code: 'approved' });
  await does(app, id, officer, { type: 'answer.released', delivery: 'portal', recipient: 'Maya Fenwick' });
  const { answer, release } = (await stateOf(app, id)).record;
  expect(release).not.toBeNull();
  if (!answer?.letter) throw new Error('no letter');
  expect(Buffer.compare(pdf, await app.files.get(id, answer.letter))).toBe(0);
});

it('whoever changed the letter does not approve it', async () => {
  const id = await refused();
  const both = { ...reviewer, roles: ['officer' as const, 'reviewer' as const] };
  await does(app, id, both, { type: 'case.opened', reason: 'Covering' });
  await change(id, { 'Nothing has changed since.': 'Nothing is new.' }, both);
  await built(app, id);
  const approval = await does(app, id, both, { type: 'approval.given', note: '' });
  expect(approval.ok).toBe(false);
  expect((await stateOf(app, id)).record.approval).toBeNull();
});

it('goes back to its own words', async () => {
  const id = await refused();
  await change(id, { 'Nothing has changed since.': 'Nothing is new.' });
  expect((await draftOf(id)).edits).toHaveLength(1);
  await draftLetter(app, officer, { caseId: id, commandId: newId() }, null);
  expect((await draftOf(id)).edits).toEqual([]);
  expect((await built(app, id)).words).toContain('Nothing has changed since.');
});

it('another decision drops what was changed, and says so', async () => {
  const id = await refused();
  await change(id, { 'Nothing has changed since.': 'Nothing is new.' });
  await does(app, id, officer, { type: 'request.refused', ground: 'excessive', reason: 'Another reason.' });
  expect((await stateOf(app, id)).record.draft).toBe('dropped');
  expect((await draftOf(id)).edits).toEqual([]);
  expect((await built(app, id)).words).not.toContain('Nothing is new.');
});

it('the reasons cannot be taken out, and nothing is drafted before a decision', async () => {
  const id = await refused();
  const nothing = { 'You asked the same last month.': '', 'Nothing has changed since.': ' ' };
  expect(await change(id, nothing)).toMatchObject({ ok: false, code: 'no-reason', citation: 'UK GDPR Art 12(4)' });
  const fresh = await aCase(app);
  const early = await draftLetter(app, officer, { caseId: fresh, commandId: newId() }, null);
  expect(early).toMatchObject({ ok: false, code: 'no-letter' });
});

it('a form made before somebody else changed the case is refused', async () => {
  const id = await refused();
  const before = await loadCase(app, id);
  await does(app, id, officer, { type: 'note.added', body: 'Called' });
  const command = { caseId: id, commandId: newId(), expectedVersion: before?.version ?? 0 };
  expect(await draftLetter(app, officer, command, ['x'])).toMatchObject({ ok: false, code: 'changed-meanwhile' });
});

it('a change whose place is gone becomes a doubt, so that it is never silently left out', async () => {
  const { refusal } = letters;
  if (refusal === undefined) throw new Error('no sample');
  const id = await refused();
  const content = (await app.files.put(id, Buffer.from('[{"standard":"Gone.","nth":0,"text":"New."}]'), 1)).fileId;
  await does(app, id, officer, { type: 'letter.drafted', content });
  expect((await built(app, id)).doubts).toEqual([expect.stringContaining('“Gone.”')]);
});

/** The words of a letter with everything an officer may change taken away. */
const bare = (blocks: readonly Block[]): string => {
  const all = openParts(piecesOf(blocks)).map(({ standard, nth }) => ({ standard, nth, text: '' }));
  return JSON.stringify(edited(blocks, all));
};

it.each(Object.entries(letters))('what the law requires stands, whatever an officer takes out: %s', (_name, letter) => {
  const whole = letterContent(letter);
  const left = bare(whole);
  const citations = JSON.stringify(whole).match(/\([^()]*(?:UK GDPR|Data Protection Act|Article \d)[^()]*\)/g) ?? [];
  for (const citation of citations) expect(left).toContain(citation);
  for (const line of letter.controller.regulator.address) expect(left).toContain(line);
  if ('date' in letter) for (const { note } of letter.date.steps) expect(left).toContain(note);
});
