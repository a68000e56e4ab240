import { expect, it } from 'vitest';
import { mailAddress } from '../../app/mail/address.ts';

it.each([
  'maya@example.org',
  "o'neil.maya+requests@mail.example.co.uk",
  'a@xn--bcher-kva.example',
  `${'a'.repeat(64)}@example.org`,
])('takes %s', (text) => {
  expect(mailAddress(text)).toBe(text);
});

it.each([
  '',
  'maya',
  '@example.org',
  'maya@',
  'maya@localhost',
  'maya@example',
  'maya@@example.org',
  'maya @example.org',
  ' maya@example.org',
  'maya@example.org ',
  'maya@example.org\r\nBcc: other@example.com',
  'maya@example.org\nBcc: other@example.com',
  'maya\0@example.org',
  '"a@evil.example x"@example.org',
  '"maya"@example.org',
  'Maya <maya@example.org>',
  'maya@example.org,other@example.com',
  'maya@example.org;other@example.com',
  'maya@[127.0.0.1]',
  'maya@127.0.0.1',
  '.maya@example.org',
  'maya.@example.org',
  'ma..ya@example.org',
  'maya@-example.org',
  'maya@example-.org',
  'maya@exa_mple.org',
  'máya@example.org',
  'maya@exämple.org',
  'maya@example.org​',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.org`,
])('refuses %j', (text) => {
  expect(mailAddress(text)).toBeNull();
});
