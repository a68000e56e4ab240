import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLetterbox } from '../../app/mail/open-letterbox.ts';
import { openMailbox } from '../../app/services/contact/mailbox.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'rightsdesk-mailbox-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const post = (n: number) => ({
  to: 'maya@example.org',
  messageId: `<${n}@localhost>`,
  at: n,
  mail: { subject: `subject ${n}`, html: '<p>words</p>', text: 'words' },
});

it('keeps what would have been sent, newest first, a repeat only once', async () => {
  const mailbox = openMailbox(dataDir);
  expect(await mailbox.list()).toEqual([]);
  for (const n of [1, 3, 2, 3]) await mailbox.post(post(n));
  const kept = await mailbox.list();
  expect(kept.map(({ subject }) => subject)).toEqual(['subject 3', 'subject 2', 'subject 1']);
  const first = kept[0];
  expect(first && (await mailbox.read(first.id))).toEqual(first);
  expect(statSync(join(dataDir, 'mailbox')).mode & 0o077).toBe(0);
});

it.each(['', '../cases', 'a'.repeat(32), '%2e%2e', '0'.repeat(31)])('has no message %j', async (id) => {
  expect(await openMailbox(dataDir).read(id)).toBeNull();
});

it('in real use without a mail server refuses, so that messages wait', async () => {
  const letterbox = openLetterbox({ mode: 'production', dataDir, mailFrom: 'no-reply@example.org' });
  await expect(letterbox.post(post(9))).rejects.toThrow('no mail server is set');
  await openLetterbox({ mode: 'demo', dataDir, mailFrom: 'no-reply@example.org' }).post(post(4));
  expect((await openMailbox(dataDir).list())[0]?.subject).toBe('subject 4');
});
