import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { smtpLetterbox } from '../../app/mail/smtp.ts';
import { clamdScanner } from '../../app/malware/clamd.ts';
import { addProof } from '../../app/services/asking/add-proof.ts';
import { loadDraft } from '../../app/services/asking/draft-store.ts';
import { proofType } from '../../app/services/asking/proof-type.ts';
import { startDraft } from '../../app/services/asking/start-draft.ts';
import { uploadDocuments } from '../../app/services/file/upload-documents.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { project } from '../../app/services/project.ts';
import { readCase } from '../../app/services/read-case.ts';
import { refold } from '../../app/services/refold.ts';
import { restore } from '../../db/backup.ts';
import { openStore } from '../../db/store.ts';
import { renderMail } from '../../emails/render.ts';
import type { Actor } from '../../machines/actors.ts';
import { mayDo } from '../../machines/case.ts';
import { staffId } from '../../machines/ids.ts';
import { startMailServer } from '../emails/mail-server.ts';
import { eventTypes, people } from '../machines/made-up.ts';
import { situations } from '../machines/situations.ts';
import { marker, startClamd } from '../malware/stand-in-clamd.ts';
import { aCase, does, officer } from '../review/world.ts';
import { promise, worlds } from './promise.ts';

const open = worlds();
const colleague = { kind: 'staff', id: staffId.parse('officer-2'), roles: ['officer'] } satisfies Actor;

promise(29, 'A–E', 'only who works on a case reads it; anybody else says why first, and it is kept', async (_, key) => {
  const { app } = await open(key);
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  expect(await readCase(app, officer, id)).toMatchObject({ ok: true });
  expect(await readCase(app, colleague, id)).toMatchObject({ ok: false, code: 'reason-needed' });
  for (const role of ['administrator', 'auditor'] as const)
    expect(await readCase(app, { ...colleague, roles: [role] }, id)).toMatchObject({ ok: false, code: 'role' });
  await does(app, id, colleague, { type: 'case.opened', reason: 'Covering for a colleague' });
  expect(await readCase(app, colleague, id)).toMatchObject({ ok: true });
  expect((await loadCase(app, id))?.state.record.openings).toMatchObject([
    { by: colleague.id, reason: 'Covering for a colleague' },
  ]);
});

promise(29, 'B', 'altered, disclosed or deleted only by those authorised', () => {
  for (const [name, { state }] of Object.entries(situations))
    for (const role of ['administrator', 'auditor'] as const)
      expect(
        eventTypes.filter((type) => mayDo(state, people[role], type) === null),
        `${role}: ${name}`,
      ).toEqual([]);
  const { state } = situations.approved;
  for (const role of ['requester', 'reviewer'] as const)
    expect(mayDo(state, people[role], 'answer.released')).toMatchObject({ ok: false });
});

promise(
  30,
  'B',
  'a backup brings back every case as it was, and what was changed behind its back is found',
  async (_, key) => {
    const { app, clock } = await open(key);
    const id = await aCase(app);
    await does(app, id, officer, { type: 'note.added', body: 'Rang back' });
    const before = await loadCase(app, id);
    const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-backup-'));
    try {
      await app.store.backup(join(folder, 'backup'), clock.at);
      const dataDir = join(folder, 'other');
      await restore(join(folder, 'backup'), { dataDir });
      const store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 5) });
      const again = await loadCase({ ...app, store }, id);
      expect(again?.history.map(({ event }) => event)).toEqual(before?.history.map(({ event }) => event));
      if (!again) throw new Error('not there');
      expect(project(again.state, clock.at)).toEqual(before && project(before.state, clock.at));
      await store.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

promise(31, 'C', 'e-mail goes by TLS, and a mail server that cannot gets nothing', async () => {
  const mail = renderMail('acknowledgement', {
    origin: 'https://requests.example.org',
    path: '/track',
    reference: 'RD-7K3M-2Q9P',
    validUntil: null,
    language: 'en',
  });
  const { port, received, close } = await startMailServer({});
  const box = smtpLetterbox({ host: '0.0.0.0', port, secure: false }, 'no-reply@example.org');
  await expect(box.post({ to: 'maya@example.org', messageId: '<a@example.org>', at: 0, mail })).rejects.toThrow('smtp');
  expect(received).toEqual([]);
  await close();
});

promise(31, 'C', 'what is sent to us is a picture or a PDF by its own bytes, whatever it is called', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  expect(proofType(bytes('%PDF-1.7\n'))).not.toBeNull();
  for (const text of ['MZ\x90\x00', 'PK\x03\x04', '#!/bin/sh\n', '<html><script>', '\x7fELF'])
    expect(proofType(bytes(text)), text).toBeNull();
});

promise(31, 'C', 'with a scanner, what carries malware is refused and nothing of it is kept', async (_, key) => {
  const { app } = await open(key);
  const clamd = await startClamd();
  const guarded = { ...app, malware: clamdScanner(clamd) };
  const id = await aCase(app);
  const bytes = new Uint8Array(Buffer.from(`%PDF-1.7\n${marker}`, 'latin1'));
  const token = await startDraft(app);
  const file = { name: 'passport.pdf', size: bytes.length, bytes: async () => bytes };
  expect(await addProof(guarded, token, 'identity', [file])).toMatchObject({
    problems: [expect.stringContaining('may have a virus')],
  });
  const command = { caseId: id, commandId: 'upload-1' };
  expect(await uploadDocuments(guarded, officer, command, [{ name: 'care-file.pdf', bytes }])).toMatchObject({
    code: 'malware',
  });
  expect(await app.files.list(id)).toEqual([]);
  expect(await app.files.list((await loadDraft(app, token))?.id ?? '')).toEqual([]);
  await clamd.close();
});

promise(32, 'D,E', 'who looked at what, and when, is on record and cannot be changed unseen', async (_, key) => {
  const { app } = await open(key);
  const id = await aCase(app);
  await does(app, id, colleague, { type: 'case.opened', reason: 'Curious' });
  const loaded = await loadCase(app, id);
  expect(loaded?.history.at(-1)).toMatchObject({
    event: { type: 'case.opened', by: { id: colleague.id }, reason: 'Curious' },
    at: expect.any(Number),
  });
  expect(await app.store.verify(refold)).toMatchObject({ faults: [] });
});
