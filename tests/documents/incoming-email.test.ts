import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { readEml } from '../../app/documents/incoming/eml.ts';
import { htmlText } from '../../app/documents/incoming/html-text.ts';
import { kindOf } from '../../app/documents/incoming/kind.ts';
import { rtfText } from '../../app/documents/incoming/rtf-text.ts';
import { createPool } from '../../app/documents/pool.ts';
import { workOf } from '../work-of.ts';
import { makeMsg } from './make-msg.ts';
import { drawPdf } from './make-pdf.ts';
import { makeTnef } from './make-tnef.ts';
import { readOk } from './through-engine.ts';

const engine = createDocumentEngine(createPool(1));
afterAll(() => engine.close());

async function opened(bytes: Uint8Array) {
  const made = await engine.convert({ bytes });
  if (!made.ok) throw new Error(made.sentence);
  const reading = await readOk(engine, made.pdf ?? new Uint8Array());
  const text = reading.text.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n');
  return { ...made, text };
}
const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));
const base64 = (text: string) => Buffer.from(text).toString('base64');

const forwarded = [
  'From: ann@example.org',
  'Message-ID: <a@example.org>',
  'Subject: The first one',
  '',
  'It began here.',
];
const message = lines(
  'Received: from mail.example.org',
  'From: =?utf-8?Q?Si=C3=A2n_Moss?= <sian@example.org>',
  'To: Priya Nair <priya@example.org>, Team: tom@example.org, grace@example.org;',
  'Cc: kit@example.org',
  'Bcc: Hidden Person <hidden@example.org>',
  'Date: Sun, 3 May 2026 10:15:00 +0100',
  'Subject: =?utf-8?B?VmlzaXQgwqM1?=',
  'MIME-Version: 1.0',
  'X-Secret-Path: /home',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>.a{}</style><p>Jordan &amp; Kit came <b>home</b>.</p><p>See <a href="https://example.org/x">the note</a></p>',
  '<script>steal()</script><img src="https://tracker.example.org/p.gif" alt="logo"><div style="display:none">Whispered words</div>',
  '--b',
  'Content-Type: text/plain; name="notes.txt"',
  'Content-Disposition: attachment; filename="notes.txt"',
  'Content-Transfer-Encoding: base64',
  '',
  base64('Notes of the visit'),
  '--b',
  'Content-Type: message/rfc822',
  '',
  ...forwarded,
  '--b',
  'Content-Type: application/pkcs7-signature; name="smime.p7s"',
  'Content-Disposition: attachment; filename="smime.p7s"',
  '',
  'x',
  '--b--',
  '',
);

describe('an e-mail becomes pages', () => {
  it('shows who wrote to whom, blind copies too, when and what about, and its words', async () => {
    const { text, kind } = await opened(message);
    expect(kind).toBe('email');
    for (const line of [
      'From: Siân Moss <sian@example.org>',
      'To: Priya Nair <priya@example.org>; Team: tom@example.org; grace@example.org',
      'Cc: kit@example.org',
      'Bcc: Hidden Person <hidden@example.org>',
      'Date: Sun, 3 May 2026 10:15:00 +0100',
      'Subject: Visit £5',
      'Attachments: notes.txt · Forwarded message',
      'Jordan & Kit came home.',
      'See the note <https://example.org/x>',
      '[picture: logo]',
      'Whispered words',
    ])
      expect(text).toContain(line);
    expect(text).not.toMatch(/steal|\.a\{/);
  });

  it('hands over what came with it, and says what it left out and did not fetch', async () => {
    const { children, findings } = await opened(message);
    expect(
      children.map(({ name, bytes }) => [
        name,
        Buffer.from(bytes ?? [])
          .toString()
          .slice(0, 20),
      ]),
    ).toEqual([
      ['notes.txt', 'Notes of the visit'],
      ['Forwarded message', 'From: ann@example.or'],
    ]);
    expect(kindOf(children[1]?.bytes ?? new Uint8Array())).toMatchObject({ kind: 'email' });
    const notes = findings.map(({ kind, note }) => `${kind}: ${note}`).join('\n');
    expect(notes).toMatch(/metadata: .*Received, X-Secret-Path/);
    expect(notes).toMatch(/metadata: .*digital signature/);
    expect(notes).toMatch(/external: .*Nothing was fetched: tracker\.example\.org/);
  });

  it('hands over pictures that are written into its text, however large', async () => {
    const picture = Buffer.alloc(9000, 'picture');
    const { children, text } = await opened(
      lines(
        'From: a@example.org',
        'MIME-Version: 1.0',
        'Content-Type: text/html',
        '',
        `<p>Look: <img src="data:image/png;base64,${picture.toString('base64')}" alt="a badge"> and <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>`,
      ),
    );
    expect(children.map(({ name }) => name)).toEqual(['Picture 1 in the text.png']);
    expect(Buffer.from(children[0]?.bytes ?? []).equals(picture)).toBe(true);
    expect(text).toContain('Look: [picture: a badge] and [picture]');
    expect(text).toContain('Attachments: Picture 1 in the text.png');
  });

  it('shows the plain version too where it says something else', async () => {
    const two = (plain: string) =>
      lines(
        'From: a@example.org',
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary="b"',
        ...['', '--b', 'Content-Type: text/plain', '', plain],
        ...['--b', 'Content-Type: text/html', '', '<p>Dear all, hello</p>', '--b--', ''],
      );
    expect((await opened(two('Dear all, the address is Elm Row'))).text).toMatch(/second version.*Elm Row/s);
    expect((await opened(two('dear all, HELLO'))).text).not.toMatch(/second version/);
  });

  it('a thousand parts, one in the other, end in a sentence', async () => {
    const depth = 1000;
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
    );
    const started = performance.now();
    const answer = await engine.convert({
      bytes: lines('From: a@example.org', `MIME-Version: 1.0\r\n${open.join('')}`),
    });
    expect(answer).toMatchObject({ ok: false, sentence: expect.stringMatching(/cannot be read.*save it as a PDF/) });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('an Outlook message becomes pages', () => {
  const properties = {
    '001A001F': 'IPM.Note',
    '0037001F': 'Placement on Monday',
    '0C1A001F': 'Siân Moss',
    '5D01001F': 'sian@example.org',
    '1000001F': 'Jordan moves on Monday.',
  };
  const inner = makeMsg({ properties: { ...properties, '0037001F': 'Inner' } });
  const whole = makeMsg({
    properties,
    recipients: [
      { type: 1, name: 'Priya Nair', address: 'priya@example.org' },
      { type: 3, name: 'Hidden Person', address: 'hidden@example.org' },
    ],
    attachments: [
      { name: 'plan.txt', bytes: Buffer.from('The plan') },
      { name: 'inner.msg', bytes: inner },
    ],
  });

  it('with the same head, blind copies too, and what came with it', async () => {
    const { text, children, kind } = await opened(whole);
    expect(kind).toBe('email');
    for (const line of [
      'From: Siân Moss <sian@example.org>',
      'To: Priya Nair <priya@example.org>',
      'Bcc: Hidden Person <hidden@example.org>',
      'Subject: Placement on Monday',
      'Jordan moves on Monday.',
    ])
      expect(text).toContain(line);
    expect(children.map(({ name }) => name)).toEqual(['plan.txt', 'inner.msg']);
    expect(Buffer.from(children[0]?.bytes ?? []).toString()).toBe('The plan');
    expect(kindOf(children[1]?.bytes ?? new Uint8Array())).toMatchObject({ kind: 'email' });
  });

  it('cut off, it ends in a sentence', async () => {
    const cut = whole.subarray(0, 3000);
    const answer = await engine.convert({ bytes: cut });
    expect(answer.ok ? 'read' : answer.sentence).toMatch(/read|damaged|older Office/);
  });
});

describe('words out of markup', () => {
  it('HTML: entities, tables, lists; a lone “<” is kept; unclosed scripts swallow nothing', () => {
    const table = '<table><tr><td>Mon</td><td>Tue</td></tr></table><ul><li>one<li>two</ul>';
    expect(htmlText(table).text).toBe('Mon | Tue |\n\n• one\n• two');
    expect(htmlText('a &lt; b &amp;&nbsp;&eacute; &#x1F600; &#0; &unknown; 3 < 4').text).toBe(
      'a < b & é 😀 &unknown; 3 < 4',
    );
    expect(htmlText('<script>x Jordan').text).toBe('x Jordan');
    expect(htmlText('<!-- lost -->seen').text).toBe('seen');
  });

  it('HTML of megabytes of broken tags is walked once', async () => {
    const worked = await workOf(() => {
      for (const piece of ['<', '<a href="', '<script>', '<!--', '&#', '<a <b ', '<a x=', '<p> '])
        htmlText(piece.repeat(Math.floor(1_000_000 / piece.length)));
    });
    expect(worked).toBeLessThan(20_000);
  });

  it('RTF: words without settings, letters of Windows and Unicode, nothing twice of what was HTML', () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator X;}\f0 Caf\'e9 \u8212? \ldblquote hi\rdblquote\par Next\htmlrtf twice\htmlrtf0  \{x\}}`;
    expect(rtfText(rtf)).toBe('Café — “hi”\nNext {x}');
  });
});

it('shows every subject, where the head of an e-mail has more than one', async () => {
  const head =
    'From: a@example.org\r\nSubject: Visit on Monday\r\nSubject: =?utf-8?Q?About_Zo=C3=AB?=\r\nMessage-ID: <1@a>';
  const read = await readEml(Buffer.from(`${head}\r\n\r\nHello`));
  const subjects = read.ok ? read.message.fields.filter(({ name }) => name === 'Subject') : [];
  expect(subjects.map(({ text }) => text).sort()).toEqual(['About Zoë', 'Visit on Monday']);
});

it('shows what stands around the parts of an e-mail, also of parts within parts, but not what programs write there', async () => {
  const made = await opened(
    lines(
      ...['From: ann@example.org', 'Message-ID: <1@a>', 'Content-Type: multipart/mixed;', ' boundary="outer"', ''],
      ...['Jordan was told first.', '--outer', 'Content-Type: multipart/alternative; boundary=inner', ''],
      ...[
        'This is a multi-part message in MIME format.',
        '--inner',
        'Content-Type: text/plain',
        '',
        'Hello',
        '--inner--',
      ],
      ...['Kit was told next.', '--outer--', 'Rose was told last.'],
    ),
  );
  expect(made.text).toMatch(
    /Hello.*around its parts.*Jordan was told first\..*Kit was told next\..*Rose was told last\./s,
  );
  expect(made.text).not.toContain('multi-part');
  expect((await opened(message)).text).not.toContain('around its parts');
});

describe('a “winmail.dat”', () => {
  const inner = makeTnef({ subject: 'Inner', body: 'The first one' });
  const object = Buffer.concat([Buffer.alloc(16), inner]);

  it('shows who, to whom, when and what about, its words, and hands over what is in it, whatever it begins with', async () => {
    const pdf = await drawPdf((doc) => doc.text('Plan'));
    const whole = makeTnef({
      subject: 'Placement \u0096 Monday',
      body: 'Jordan moves on Monday.',
      properties: [
        { type: 0x3, id: 0x8001, value: 7 },
        { type: 0x1f, id: 0x0c1a, value: 'Siân Moss' },
        { type: 0x1e, id: 0x5d01, value: 'sian@example.org' },
      ],
      recipients: [
        [
          { type: 0x3, id: 0x0c15, value: 3 },
          { type: 0x1f, id: 0x3001, value: 'Hidden Person' },
          { type: 0x1f, id: 0x39fe, value: 'hidden@example.org' },
        ],
      ],
      files: [
        { title: 'PLAN~1.PDF', bytes: pdf, properties: [{ type: 0x1f, id: 0x3707, value: 'Plan for Łukasz.pdf' }] },
        { title: 'notes.txt', bytes: Buffer.from('Notes') },
        { title: 'Inner', properties: [{ type: 0xd, id: 0x3701, value: object }] },
      ],
    });
    // What lies in it is near enough to the beginning to be taken for the file itself.
    expect(kindOf(whole)).toMatchObject({ kind: 'email' });
    const { text, children } = await opened(whole);
    for (const line of [
      'From: Siân Moss <sian@example.org>',
      'Bcc: Hidden Person <hidden@example.org>',
      'Date: 2026-05-03 10:15',
      'Subject: Placement – Monday',
      'Jordan moves on Monday.',
    ])
      expect(text).toContain(line);
    expect(children.map(({ name }) => name)).toEqual(['Plan for Łukasz.pdf', 'notes.txt', 'Inner']);
    expect(Buffer.from(children[0]?.bytes ?? []).equals(Buffer.from(pdf))).toBe(true);
    expect((await opened(children[2]?.bytes ?? new Uint8Array())).text).toContain('The first one');
  });

  it('cut off anywhere, it ends in a sentence or in what is there', async () => {
    const whole = makeTnef({ subject: 'A', body: 'B', files: [{ title: 'c.txt', bytes: Buffer.from('words') }] });
    const cut = await engine.convert({ bytes: whole.subarray(0, whole.length - 3) });
    expect(cut).toMatchObject({ ok: false, sentence: expect.stringMatching(/winmail\.dat.*damaged/) });
    const endless = Buffer.concat([
      whole.subarray(0, 6),
      Buffer.from('01039006000400000', 'hex'),
      Buffer.alloc(64, 255),
    ]);
    expect((await engine.convert({ bytes: endless })).ok).toBe(false);
  });
});
