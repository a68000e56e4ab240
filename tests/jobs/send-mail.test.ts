import { expect, it } from 'vitest';
import type { ClaimedItem } from '../../app/jobs/outbox.ts';
import { type Recipient, sendMail } from '../../app/jobs/send-mail.ts';
import { createLog } from '../../app/log.ts';
import { smtpLetterbox } from '../../app/mail/smtp.ts';
import { startMailServer } from '../emails/mail-server.ts';

const item = (body: ClaimedItem['body'], dedupe = 'case-1:3:acknowledgement'): ClaimedItem => ({
  id: 'row-1',
  kind: 'send-mail',
  dedupe,
  caseId: 'case-1',
  body,
  attempts: 1,
});

const maya: Recipient = {
  send: true,
  address: 'maya@example.org',
  path: '/following',
  reference: 'RD-7K3M-2Q9P',
  validUntil: null,
  language: 'en',
};

async function withServer(
  test: (send: (recipient: Recipient, item: ClaimedItem) => Promise<void>, seen: () => string[]) => Promise<void>,
) {
  const { port, received, close } = await startMailServer();
  const lines: string[] = [];
  const letterbox = smtpLetterbox({ host: '127.0.0.1', port, secure: false }, 'no-reply@example.org');
  try {
    await test(
      (recipient, row) =>
        sendMail({
          letterbox: () => letterbox,
          origin: () => 'https://requests.example.org',
          clock: () => ({ now: () => 0 }),
          log: () =>
            createLog(
              (line) => lines.push(line),
              () => 0,
            ),
          resolveRecipient: async () => recipient,
        })(null, row),
      () => received.map(({ raw }) => raw),
    );
    expect(lines.join()).not.toContain('maya');
  } finally {
    await close();
  }
}

it('renders at the moment of sending and links only to the configured origin', () =>
  withServer(async (send, seen) => {
    await send(maya, item({ template: 'acknowledgement', to: 'requester' }));
    expect(seen().length).toBe(1);
    expect(seen()[0]).toContain('https://requests.example.org/following');
  }));

it('an item sent twice carries one Message-ID, another item another one, and neither tells what it is', () =>
  withServer(async (send, seen) => {
    await send(maya, item({ template: 'acknowledgement' }));
    await send(maya, item({ template: 'acknowledgement' }));
    await send(maya, item({ template: 'acknowledgement' }, 'case-2:3:acknowledgement'));
    const ids = seen().map((raw) => /^Message-ID: *\r?\n? *<(.*)>\r$/m.exec(raw)?.[1]);
    expect(ids[0]).toMatch(/^[0-9a-f]{64}@requests\.example\.org$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  }));

it.each(['case-destroyed', 'not-safe', 'no-address', 'no-longer-due'] as const)('sends nothing when %s', (why) =>
  withServer(async (send, seen) => {
    await send({ send: false, why }, item({ template: 'answer-ready' }));
    expect(seen()).toEqual([]);
  }),
);

it.each([{}, { template: 'constructor' }, { template: null }, { template: 7 }])('fails on the body %j', (body) =>
  withServer(async (send, seen) => {
    await expect(send(maya, item(body))).rejects.toThrow('no such message');
    expect(seen()).toEqual([]);
  }),
);

it('tells staff and the requester of a message in different words', () =>
  withServer(async (send, seen) => {
    await send(maya, item({ template: 'message-waiting', to: 'requester' }));
    await send(maya, item({ template: 'message-waiting', to: 'officer' }));
    expect(seen().map((raw) => /^Subject: (.*)\r$/m.exec(raw)?.[1])).toEqual([
      'Your request RD-7K3M-2Q9P: you have a message',
      'RD-7K3M-2Q9P: a message for you',
    ]);
  }));
