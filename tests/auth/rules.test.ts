import { expect, test } from 'vitest';
import { passwordProblem } from '../../app/auth/password-rules.ts';
import { codeAt, enrolment, stepOfCode } from '../../app/auth/totp.ts';
import { safeReturnTo } from '../../app/http/return-to.ts';

const whose = { email: 'priya.nair@example.org', name: 'Priya Nair' };

test.each([
  'elevenchars',
  'x'.repeat(129),
  'password1234',
  'Password123456!',
  'qwertyuiop12',
  '123456789012',
  'abcdefghijklmnop',
  'aaaaaaaaaaaaaaaa',
  'abababababababab',
  'priya.nair@example.org',
  'Priya.Nair123456',
  'Rightsdesk2026',
  'Welcome12345678',
])('refuses %s', (password) => {
  expect(passwordProblem(password, whose)).toEqual(expect.any(String));
});

test.each([
  'kettle-orbit-mustard',
  'correct horse battery staple',
  'x8#kQ!m2zLp9',
  'Żółta łódź płynie',
  '🦉🦉🦉 over the quiet harbour',
  `${'m'.repeat(100)}kettle orbit`,
])('takes %s', (password) => {
  expect(passwordProblem(password, whose)).toBeNull();
});

test.each([
  ['/desk', '/desk'],
  ['/desk/cases/abc?tab=messages', '/desk/cases/abc?tab=messages'],
  ['/admin', '/admin'],
  ['/account', '/account'],
  [null, '/desk'],
  ['', '/desk'],
  ['//evil.example', '/desk'],
  ['/\\evil.example', '/desk'],
  ['/%2f%2fevil.example', '/desk'],
  ['/desk/%252f%252fevil', '/desk'],
  ['/desk/../../track/x', '/desk'],
  ['/desk/%5cevil', '/desk'],
  ['javascript:alert(1)', '/desk'],
  ['https://evil.example/desk', '/desk'],
  ['/desk\r\nSet-Cookie: a=b', '/desk'],
  ['/desk/%zz', '/desk'],
  ['/deskevil', '/desk'],
  ['/sign-in', '/desk'],
])('going back to %s leads to %s', (wanted, expected) => {
  expect(safeReturnTo(wanted)).toBe(expected);
});

test('codes are those of RFC 6238 (its SHA-1 vectors, last six digits)', async () => {
  const secret = '12345678901234567890';
  expect(await codeAt(secret, 59_000)).toBe('287082');
  expect(await codeAt(secret, 1_111_111_109_000)).toBe('081804');
  expect(await codeAt(secret, 20_000_000_000_000)).toBe('353130');
});

test('a code is known within one step either way, and as which step', async () => {
  const secret = '12345678901234567890';
  const at = 1_800_000_000_000;
  const step = at / 30_000;
  expect(await stepOfCode(secret, await codeAt(secret, at), at)).toBe(step);
  expect(await stepOfCode(secret, await codeAt(secret, at), at + 59_999)).toBe(step);
  expect(await stepOfCode(secret, await codeAt(secret, at), at - 1)).toBe(step);
  expect(await stepOfCode(secret, await codeAt(secret, at), at + 60_000)).toBeNull();
  expect(await stepOfCode(secret, '', at)).toBeNull();
});

test('what an authenticator app reads names the service and the account', () => {
  const { uri, secretText } = enrolment('12345678901234567890', 'Rightsdesk', 'priya@example.org');
  expect(uri).toMatch(/^otpauth:\/\/totp\/Rightsdesk:priya%40example\.org\?/);
  expect(secretText.replaceAll(' ', '')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});
