import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDateParts } from '../../app/http/date-parts.ts';
import { chosen, errorFor, typed } from '../../app/http/form-state.ts';
import { parseForm } from '../../app/http/parse-form.ts';
import { cleanFileName, cleanText } from '../../app/http/read-form.ts';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/x', { method: 'POST', body, headers });

const sent = (pairs: [string, string][]) => post(new URLSearchParams(pairs));

const schema = z.object({
  name: z.string().min(1, 'Enter your full name').max(200),
  email: z.email('Enter an email address in the correct format, like name@example.com').optional(),
  rights: z.array(z.enum(['access', 'erasure'])).min(1, 'Choose at least one thing you want us to do'),
  safe: z.enum(['yes', 'no'], 'Choose yes or no'),
  receivedOn: z.iso.date('Enter the date it was received'),
  note: z.string().nullable(),
  pages: z.coerce.number().int().max(500).default(1),
});

const whole: [string, string][] = [
  ['name', '  Zoë  '],
  ['email', ''],
  ['rights', 'access'],
  ['rights', 'erasure'],
  ['safe', 'yes'],
  ['receivedOn-day', '7'],
  ['receivedOn-month', 'march'],
  ['receivedOn-year', '2026'],
];

describe('a form', () => {
  it('comes out as the values its schema names', async () => {
    const read = await parseForm(sent([...whole, ['isAdmin', 'true'], ['__proto__', 'x']]), schema);
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'Zoë',
        rights: ['access', 'erasure'],
        safe: 'yes',
        receivedOn: '2026-03-07',
        note: null,
        pages: 1,
      },
    });
    expect(read.ok && Object.keys(read.value)).not.toContain('isAdmin');
    expect(read.ok && 'email' in read.value && read.value.email).toBe(undefined);
  });

  it('says what is wrong with each field once, in order, in the words of the schema', async () => {
    const read = await parseForm(sent([['email', 'zoe@']]), schema);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.errors.map(({ field, message }) => [field, message])).toEqual([
      ['name', 'Enter your full name'],
      ['email', 'Enter an email address in the correct format, like name@example.com'],
      ['rights', 'Choose at least one thing you want us to do'],
      ['safe', 'Choose yes or no'],
      ['receivedOn', 'Enter the date it was received'],
    ]);
  });

  it('gives back what was typed, for the page to show again', async () => {
    const read = await parseForm(sent([...whole.slice(0, 4), ['safe', 'perhaps']]), schema);
    if (read.ok) throw new Error('perhaps is not an answer');
    expect(typed(read, 'name')).toBe('Zoë');
    expect(chosen(read, 'rights')).toEqual(['access', 'erasure']);
    expect(errorFor(read, 'safe')).toBe('Choose yes or no');
    expect(errorFor(read, 'name')).toBeUndefined();
  });

  it('points at the part of a date that is wrong', async () => {
    const wrong = whole.filter(([name]) => !name.startsWith('receivedOn'));
    const read = await parseForm(
      sent([...wrong, ['receivedOn-day', '31'], ['receivedOn-month', '2'], ['receivedOn-year', '2026']]),
      schema,
    );
    expect(!read.ok && read.errors).toEqual([
      { field: 'receivedOn', message: 'The date must be a real date', part: 'day' },
    ]);
  });

  it('takes the first of a repeated field and leaves a password as it is, never to be shown again', async () => {
    const login = z.object({ email: z.string(), password: z.string().min(20, 'Too short') });
    const pairs: [string, string][] = [
      ['email', 'a@example.com'],
      ['email', 'b@example.com'],
      ['password', ' Ångström  '],
    ];
    const read = await parseForm(sent(pairs), login, { verbatim: ['password'] });
    expect(!read.ok && read.values).toEqual({ email: ['a@example.com', 'b@example.com'] });
    const longer = z.object({ email: z.string(), password: z.string() });
    expect(await parseForm(sent(pairs), longer, { verbatim: ['password'] })).toMatchObject({
      ok: true,
      value: { email: 'a@example.com', password: ' Ångström  ' },
    });
  });

  it('has plain words for schemas without their own', async () => {
    const bare = z.object({
      a: z.string().min(1),
      b: z.string().max(2),
      c: z.email(),
      d: z.enum(['x']),
      e: z.coerce.number(),
    });
    const read = await parseForm(
      sent([
        ['a', ''],
        ['b', 'long'],
        ['c', 'x'],
        ['d', 'y'],
        ['e', 'z'],
      ]),
      bare,
    );
    expect(!read.ok && read.errors.map(({ message }) => message)).toEqual([
      'Enter an answer',
      'Use 2 characters or fewer',
      'Enter an email address in the correct format, like name@example.com',
      'Choose one of the answers',
      'Enter a number',
    ]);
  });

  it.each([
    ['application/json', 415],
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 400],
  ])('cannot be %s that is not one', async (type, status) => {
    await expect(parseForm(post('{"name":"Zoë"}', { 'Content-Type': type }), schema)).rejects.toMatchObject({
      init: { status },
    });
  });

  it('answers, whatever is sent', async () => {
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom('name', 'rights', 'safe', 'receivedOn-day', '__proto__'), fc.string()),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pair), async (pairs) => {
        const read = await parseForm(sent(pairs), schema);
        expect(read.ok || read.errors.length > 0).toBe(true);
      }),
    );
  });
});

describe('files', () => {
  const one = z.object({ kind: z.string() });
  const withFiles = (...files: File[]) => {
    const form = new FormData();
    form.append('kind', 'identity');
    for (const file of files) form.append('proof', file);
    return post(form);
  };
  const pdf = (size: number, name = 'proof.pdf') => new File([new Uint8Array(size)], name, { type: 'application/pdf' });

  it('arrive with a name fit to show, and their bytes', async () => {
    const read = await parseForm(withFiles(pdf(3, '..\\..\\C:\\x/../passport\u202Egpj.pdf')), one, {
      files: { proof: { most: 1 } },
    });
    const [file] = (read.ok && read.files.get('proof')) || [];
    expect(file).toMatchObject({ name: 'passportgpj.pdf', claimedType: 'application/pdf', size: 3 });
    expect(await file?.bytes()).toEqual(new Uint8Array(3));
  });

  it('are ignored where no field wants them', async () => {
    const read = await parseForm(withFiles(pdf(3)), one);
    expect(read.ok && read.files.size).toBe(0);
  });

  it.each([
    ['none where one is needed', [], 'Choose a file'],
    ['too many', [pdf(1), pdf(1)], 'Choose one file at a time'],
    ['an empty one', [pdf(0)], 'proof.pdf is empty'],
    ['one that is too large', [pdf(20 * 1024 * 1024 + 1)], 'proof.pdf must be smaller than 20MB'],
  ])('are refused in words: %s', async (_, files, message) => {
    const read = await parseForm(withFiles(...files), one, { files: { proof: { most: 1, missing: 'Choose a file' } } });
    expect(!read.ok && read.errors).toEqual([{ field: 'proof', message }]);
  });
});

describe('text', () => {
  it('is composed, on clean lines, without what cannot be seen', () => {
    expect(cleanText(' Zoe\u0308\r\nAnne\u0000\u202E ')).toBe('Zo\u00EB\nAnne');
  });

  it('stays as it is once it is clean', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['', 'file'],
    ['.pdf', 'file.pdf'],
    ['a\nb.pdf', 'a b.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(96)}.pdf`],
  ])('of a file name: %j', (given, wanted) => {
    expect(cleanFileName(given)).toBe(wanted);
  });
});

describe('a date in three fields', () => {
  it.each([
    ['27', '3', '2026', '2026-03-27'],
    ['1', 'Sept', '2026', '2026-09-01'],
    ['29', 'February', '2024', '2024-02-29'],
    ['', '', '', ''],
  ])('%s %s %s is read', (day, month, year, value) => {
    expect(readDateParts({ day, month, year })).toEqual({ ok: true, value });
  });

  it.each([
    ['', '3', '2026', 'day', 'The date must include a day'],
    ['1', '', '', 'month', 'The date must include a month and year'],
    ['30', '2', '2026', 'day', 'The date must be a real date'],
    ['1', '13', '2026', 'month', 'The date must be a real date'],
    ['1', 'Smarch', '2026', 'month', 'The date must be a real date'],
    ['1', '2', '26', 'year', 'The date must have a year with 4 numbers'],
  ])('%s %s %s is not', (day, month, year, part, message) => {
    expect(readDateParts({ day, month, year })).toEqual({ ok: false, part, message });
  });
});
