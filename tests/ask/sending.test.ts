import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { copyText } from '../../app/questions/copy.ts';
import { addProof } from '../../app/services/asking/add-proof.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { isPassphrase } from '../../app/services/asking/passphrase.ts';
import { removeProof } from '../../app/services/asking/remove-proof.ts';
import { saveAnswer } from '../../app/services/asking/save-answer.ts';
import { sentRequest } from '../../app/services/asking/sent-request.ts';
import { startDraft } from '../../app/services/asking/start-draft.ts';
import { submitRequest } from '../../app/services/asking/submit-request.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { asksForAccess, asksForAll } from './answers.ts';
import { fillIn, type House, openHouse } from './house.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 a made-up passport');
const file = (name: string, bytes: Uint8Array = pdf) => ({ name, size: bytes.length, bytes: async () => bytes });

async function received(app: App, token: string) {
  const sent = await sentRequest(app, token);
  if (sent === null) throw new Error('nothing was sent');
  return sent.requests.map((one) => one.received);
}

/** Every byte the house keeps on disk. */
function allBytes(folder: string): Buffer {
  const parts = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? allBytes(path) : readFileSync(path);
  });
  return Buffer.concat(parts);
}

describe('sending', () => {
  let house: House;
  let app: App;
  beforeEach(async () => {
    house = await openHouse();
    app = house.app;
  });
  afterEach(() => house.close());

  it('opens one case for what was asked, with every answer and the words of its question', async () => {
    const token = await fillIn(app, asksForAccess, 'five plain words for a test');
    const sent = await submitRequest(app, token);
    expect(sent).toMatchObject({ ok: true, cases: [{ right: 'access' }] });
    const [one] = await received(app, token);
    expect(one).toMatchObject({
      right: 'access',
      nation: 'england-and-wales',
      channel: 'portal',
      receivedOn: '2026-11-21',
      capacity: 'self',
      requester: { name: 'Renée O’Brien-Ōta', otherNames: ['Renée Fairweather'], bornOn: '1987-03-27' },
      subject: null,
      contact: {
        ways: ['email', 'post'],
        email: 'renee@example.org',
        safe: 'with-care',
        safetyNote: 'No post with a logo',
      },
      delivery: 'portal',
      help: ['Large print'],
      neededBy: null,
      proof: { how: 'worker', files: [] },
    });
    expect(one?.reference).toMatch(/^RD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(one?.answers).toContainEqual({
      id: 'when-from@1',
      question: 'Roughly when did this begin?',
      answer: 'about 1990',
    });
    expect(one?.answers).toContainEqual({
      id: 'which-things@1',
      question: 'Which things would you like to see?',
      answer: 'Photos and letters\nEmails',
    });
    expect(one?.answers).toContainEqual({
      id: 'family-names@1',
      question: 'What are the names of parents, brothers and sisters?',
      answer: 'Not provided',
    });
  });

  it('opens one linked case for each of all eight', async () => {
    const rights = [
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'objection',
      'automated-decision',
      'complaint',
    ];
    const token = await fillIn(app, { ...asksForAll, 'what-you-want': rights });
    await submitRequest(app, token);
    const all = await received(app, token);
    expect(all.map((one) => one.right)).toEqual(rights);
    expect(new Set(all.map((one) => one.reference)).size).toBe(8);
    expect(new Set(all.map((one) => one.submissionId)).size).toBe(1);
    for (const one of all) {
      expect(one.linked).toHaveLength(7);
      expect(one.linked).not.toContain(one.reference);
      expect(one.answers.some(({ id }) => id === 'what-to-delete@1')).toBe(one.right === 'erasure');
      expect(one.answers.some(({ id }) => id === 'your-name@1')).toBe(true);
    }
    const text = copyText(all, 'A made-up body');
    for (const told of ['A letter went to a neighbour', 'An old photo', 'No post with a logo'])
      expect(text).toContain(told);
    expect(text.split('What is your full name?')).toHaveLength(2);
  });

  it('tells when the answer is due, by the clock', async () => {
    const token = await fillIn(app, { ...asksForAccess });
    await submitRequest(app, token);
    const sent = await sentRequest(app, token);
    // 21 November 2026 plus a month is Monday 21 December.
    expect(sent?.requests[0]?.due).toMatchObject({ status: 'running', dueOn: '2026-12-21' });
    expect(sent?.requests[0]?.due.steps.length).toBeGreaterThan(1);
  });

  it('opens nothing twice: sent again, at the same time, or after a crash before it was noted', async () => {
    const token = await fillIn(app, asksForAccess);
    await addProof(app, token, 'identity', [file('passport.pdf')]);
    const before = await loadDraft(app, token);
    const answers = await Promise.all([
      submitRequest(app, token),
      submitRequest(app, token),
      submitRequest(app, token),
    ]);
    const [first] = answers;
    expect(first?.ok).toBe(true);
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await submitRequest(app, token)).toEqual(first);
    expect(await app.store.find('email', 'renee@example.org')).toHaveLength(1);

    const after = await loadDraft(app, token);
    if (before === null || after === null) throw new Error('the draft is gone');
    const now = app.clock.now();
    await app.store.drafts.save({
      id: after.id,
      version: after.version,
      data: before.draft,
      now,
      expiresAt: now + 1000,
    });
    expect(await submitRequest(app, token)).toEqual(first);
    expect(await app.store.find('email', 'renee@example.org')).toHaveLength(1);
  });

  it('gives proof to the cases it belongs to, sealed under their keys, and takes it out of the draft', async () => {
    const token = await fillIn(app, {
      ...asksForAccess,
      'what-you-want': ['access', 'erasure'],
      'what-to-delete': 'An old photo',
      'why-delete': 'not-needed',
      'proof-how': 'upload',
    });
    await addProof(app, token, 'identity', [file('passport.pdf'), file('letter.pdf')]);
    const draft = await loadDraft(app, token);
    const sent = await submitRequest(app, token);
    if (!sent.ok || draft === null) throw new Error('not sent');
    const all = await received(app, token);
    for (const [index, one] of all.entries()) {
      expect(one.proof).toMatchObject({ how: 'upload' });
      expect(one.proof.files).toHaveLength(2);
      const [fileId] = one.proof.files;
      const caseId = sent.cases[index]?.caseId;
      if (fileId === undefined || caseId === undefined) throw new Error('no file');
      expect(Buffer.from(await app.files.get(caseId, fileId)).equals(Buffer.from(pdf))).toBe(true);
    }
    expect(await app.files.list(draft.id)).toEqual([]);
    expect(all[0]?.answers.find(({ id }) => id.startsWith('identity-files'))?.answer).toBe('passport.pdf\nletter.pdf');
  });

  it('keeps only references in the draft once the cases hold the rest', async () => {
    const token = await fillIn(app, asksForAccess, 'five plain words for a test');
    const sent = await submitRequest(app, token);
    const left = await loadDraft(app, token);
    expect(left?.draft).toMatchObject({ answers: {}, files: [], passphraseHash: null, resume: null });
    const submission = sent.ok ? await app.store.submissions.get(sent.submissionId) : null;
    expect(await isPassphrase('Five plain words  for-a test', submission?.passphraseHash ?? '')).toBe(true);
    expect(await isPassphrase('five plain words for a text', submission?.passphraseHash ?? '')).toBe(false);
  });

  it('does not send what is unfinished, and says where to go on', async () => {
    const token = await startDraft(app);
    expect(await submitRequest(app, token)).toEqual({ ok: false, code: 'unfinished', pageId: 'what-you-want' });
    expect(await submitRequest(app, 'somebody-else')).toEqual({ ok: false, code: 'no-draft' });
    const full = await fillIn(app, asksForAccess);
    await saveAnswer(app, full, 'contact-ways', { 'contact-ways': ['phone'] });
    expect(await submitRequest(app, full)).toEqual({ ok: false, code: 'unfinished', pageId: 'your-phone' });
  });

  it('says who it is about and by what right, when somebody asks for another', async () => {
    const token = await fillIn(app, {
      ...asksForAccess,
      'who-about': 'child',
      'their-name': 'Kit Fairweather',
      'their-age': 'about 9',
      'where-they-live': 'same',
      relationship: 'other',
      'relationship-details': 'Grandparent',
      'parental-responsibility': 'not-sure',
      'court-order': 'no',
      'child-knows': 'yes',
      'childs-own-words': 'I want to know',
    });
    await submitRequest(app, token);
    expect((await received(app, token))[0]).toMatchObject({
      capacity: 'child',
      relationship: 'Grandparent',
      requester: { bornOn: null },
      subject: { name: 'Kit Fairweather', bornOn: 'about 9', address: '1 Made Up Street\nNorthfold\nZZ1 1AA' },
    });
  });

  it('leaves nothing readable on the disk, before sending and after', async () => {
    const token = await fillIn(app, asksForAccess);
    await addProof(app, token, 'identity', [file('renees-passport.pdf')]);
    const secrets = ['O’Brien', 'Fairweather', 'renee@example.org', 'made-up passport', 'renees-passport', token];
    const found = () => {
      const kept = allBytes(app.settings.dataDir);
      return secrets.filter((secret) => kept.includes(secret));
    };
    expect(found()).toEqual([]);
    await submitRequest(app, token);
    expect(found()).toEqual([]);
  });
});

describe('a draft', () => {
  let house: House;
  let app: App;
  beforeEach(async () => {
    house = await openHouse();
    app = house.app;
  });
  afterEach(() => house.close());

  it('keeps answers of two windows, and of pages no longer shown', async () => {
    const token = await startDraft(app);
    await saveAnswer(app, token, 'what-you-want', { 'what-you-want': ['access', 'erasure'] });
    await Promise.all([
      saveAnswer(app, token, 'your-name', { 'your-name': ['Renée'] }),
      saveAnswer(app, token, 'what-to-delete', { 'what-to-delete': ['A photo'] }),
    ]);
    await saveAnswer(app, token, 'what-you-want', { 'what-you-want': ['access'] });
    expect((await loadDraft(app, token))?.draft.answers).toMatchObject({
      'your-name': 'Renée',
      'what-to-delete': 'A photo',
    });
  });

  it('asks again whether an address is right once it changed', async () => {
    const token = await fillIn(app, asksForAccess);
    await saveAnswer(app, token, 'your-email', { 'your-email': ['renee@example.org'] });
    expect((await loadDraft(app, token))?.draft.answers['email-right']).toBe('yes');
    await saveAnswer(app, token, 'your-email', { 'your-email': ['renee2@example.org'] });
    expect((await loadDraft(app, token))?.draft.answers['email-right']).toBeUndefined();
    const turned = await saveAnswer(app, token, 'is-this-email-right', { 'email-right': ['no'] });
    expect(turned).toMatchObject({ ok: true, turn: 'your-email' });
  });

  it('changes nothing when an answer cannot be understood', async () => {
    const token = await fillIn(app, asksForAccess);
    const before = await loadDraft(app, token);
    expect(await saveAnswer(app, token, 'your-name', { 'your-name': [''] })).toMatchObject({
      ok: false,
      code: 'problems',
    });
    expect((await loadDraft(app, token))?.draft).toEqual(before?.draft);
  });

  it('is forgotten after 30 days without a change', async () => {
    const token = await startDraft(app);
    house.clock.at += 29 * 24 * 3600 * 1000;
    await saveAnswer(app, token, 'what-you-want', { 'what-you-want': ['access'] });
    house.clock.at += 29 * 24 * 3600 * 1000;
    expect(await loadDraft(app, token)).not.toBeNull();
    house.clock.at += 24 * 3600 * 1000;
    expect(await loadDraft(app, token)).toBeNull();
  });

  it('takes files by what they are, says what is wrong with the others, and gives them back', async () => {
    const token = await startDraft(app);
    const bytes = (...codes: number[]) => new Uint8Array([...codes, ...new Array(12).fill(0)]);
    const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic');
    const added = await addProof(app, token, 'identity', [
      file('a.jpg', bytes(0xff, 0xd8, 0xff)),
      file('b.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
      file('c.heic', heic),
      file('d.webp', new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ')),
      file('e.pdf'),
      file('evil.pdf', new TextEncoder().encode('MZ this is a program')),
      file('nothing.pdf', new Uint8Array()),
      file('large.pdf', new Uint8Array(20 * 1024 * 1024 + 1)),
    ]);
    expect(added).toMatchObject({
      ok: true,
      problems: [
        'evil.pdf must be a JPG, PNG, HEIC, WebP or PDF',
        'nothing.pdf is empty',
        'large.pdf must be 20MB or smaller',
      ],
    });
    if (!added.ok) throw new Error(added.code);
    expect(added.draft.files.map(({ name }) => name)).toEqual(['a.jpg', 'b.png', 'c.heic', 'd.webp', 'e.pdf']);
    const owner = (await loadDraft(app, token))?.id ?? '';
    expect(await app.files.list(owner)).toHaveLength(5);
    const left = await removeProof(app, token, added.draft.files[0]?.fileId ?? '');
    expect(left?.files).toHaveLength(4);
    expect(await app.files.list(owner)).toHaveLength(4);
    expect((await removeProof(app, token, 'no-such-file'))?.files).toHaveLength(4);
  });
});

it('reads a case that was sent like any other', async () => {
  const house = await openHouse();
  const token = await fillIn(house.app, asksForAccess);
  const sent = await submitRequest(house.app, token);
  const [one] = sent.ok ? sent.cases : [];
  const loaded = one === undefined ? null : await loadCase(house.app, one.caseId);
  expect(loaded?.history.map(({ event }) => event.type)).toEqual(['request.received']);
  await house.close();
});
