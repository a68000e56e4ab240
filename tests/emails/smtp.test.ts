import { afterEach, expect, it } from 'vitest';
import { smtpLetterbox } from '../../app/mail/smtp.ts';
import { MailFailure } from '../../app/mail/transport.ts';
import { renderMail } from '../../emails/render.ts';
import { type Received, startMailServer } from './mail-server.ts';
import { cert, key } from './test-certificate.ts';

const mail = renderMail('acknowledgement', {
  origin: 'https://requests.example.org',
  path: '/following',
  reference: 'RD-7K3M-2Q9P',
  validUntil: null,
  language: 'en',
});
const message = { to: 'maya@example.org', messageId: '<abc@requests.example.org>', at: Date.UTC(2026, 10, 21), mail };
const from = 'no-reply@example.org';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const server = async (options: Parameters<typeof startMailServer>[0] = {}) => {
  const running = await startMailServer(options);
  closing.push(running.close);
  return running;
};

it('hands over one message to one recipient, as text and as HTML, with nothing attached', async () => {
  const { port, received } = await server();
  await smtpLetterbox({ host: '127.0.0.1', port, secure: false }, from).post(message);
  const [only, ...more] = received;
  expect(more).toEqual([]);
  expect(only?.to).toEqual(['maya@example.org']);
  expect(only?.from).toBe(from);
  const raw = only?.raw ?? '';
  expect(raw).toMatch(/^From: Your request <no-reply@example\.org>\r$/m);
  expect(raw).toMatch(/^To: maya@example\.org\r$/m);
  expect(raw).toMatch(/^Message-ID: <abc@requests\.example\.org>\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^Subject: Your request RD-7K3M-2Q9P: we have it\r$/m);
  expect(raw).not.toMatch(/^(Cc|Bcc|Reply-To):/im);
  expect(raw.match(/^Content-Type: .*$/gm)?.map((line) => line.split(';')[0])).toEqual([
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: text/html',
  ]);
  expect(raw).not.toMatch(/Content-Disposition/i);
});

it('sends a repeat with the same Message-ID', async () => {
  const { port, received } = await server();
  const letterbox = smtpLetterbox({ host: 'localhost', port, secure: false }, from);
  await letterbox.post(message);
  await letterbox.post(message);
  const ids = received.map(({ raw }: Received) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
  expect(ids).toEqual(['<abc@requests.example.org>', '<abc@requests.example.org>']);
});

it('says nothing to a server elsewhere that cannot encrypt', async () => {
  const { port, received } = await server();
  const letterbox = smtpLetterbox({ host: '0.0.0.0', port, secure: false }, from);
  await expect(letterbox.post(message)).rejects.toThrow(MailFailure);
  expect(received).toEqual([]);
});

it('says nothing to a server whose certificate cannot be trusted', async () => {
  const { port, received } = await server({ key, cert });
  const letterbox = smtpLetterbox({ host: '0.0.0.0', port, secure: false }, from);
  await expect(letterbox.post(message)).rejects.toThrow(MailFailure);
  expect(received).toEqual([]);
});

it('encrypts towards a server elsewhere whose certificate is trusted', async () => {
  const { port, received } = await server({ key, cert });
  await smtpLetterbox({ host: '0.0.0.0', port, secure: false, ca: cert }, from).post(message);
  expect(received.map(({ secure }) => secure)).toEqual([true]);
});

it.each([451, 550])('reports a refusal %i without the address in it', async (status) => {
  const { port } = await server({ refuse: status });
  const letterbox = smtpLetterbox({ host: '127.0.0.1', port, secure: false }, from);
  const failure = await letterbox.post(message).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(MailFailure);
  expect(String(failure)).toContain(String(status));
  expect(JSON.stringify([String(failure), Object.entries(failure ?? {})])).not.toContain('maya');
});

it.each(['a@example.org\r\nBcc: b@example.com', 'a@example.org, b@example.com', '"a b"@example.org'])(
  'never reaches the server with the recipient %j',
  async (to) => {
    const { port, received } = await server();
    const letterbox = smtpLetterbox({ host: '127.0.0.1', port, secure: false }, from);
    await expect(letterbox.post({ ...message, to })).rejects.toThrow('not a mail address');
    expect(received).toEqual([]);
  },
);

it('refuses a sender that is no address', () => {
  expect(() => smtpLetterbox({ host: 'localhost', port: 25, secure: false }, 'x\r\ny@example.org')).toThrow('sender');
});
