import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSignedReport, reportBytes, type SignedReport } from '../../app/services/answer/signed-report.ts';
import { signingWith } from '../../db/seal/signing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signing = signingWith(randomBytes(32));
const pdf = Buffer.from('%PDF-1.7 a finished file');
const report: SignedReport = {
  ...{ kind: 'rightsdesk-verification-report', version: 1, reference: 'RD-TEST-0001', body: 'Northfold Council' },
  at: '2026-06-01T09:00:00.000Z',
  files: [{ what: 'pages', sha256: createHash('sha256').update(pdf).digest('hex'), isReadBack: true, pages: 2 }],
  ...{ redactions: 1, checks: [{ name: 'every page looked at', ok: true, detail: '2 of 2 pages read back' }] },
  tools: ['pdfium'],
};
const bytes = reportBytes(report);
const signature = signing.sign(bytes);

/** The same with one bit of one byte turned. */
const turned = (whole: Uint8Array, at: number): Buffer => {
  const other = Buffer.from(whole);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
};

describe('the signed report of a verification', () => {
  it('holds as it was signed, and says what was checked', () => {
    expect(openSignedReport(bytes, signature, signing.publicKey)).toEqual({ ok: true, report });
  });

  it('is refused with any one byte of report or signature changed, with another key and with no key', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      expect(openSignedReport(turned(bytes, at), signature, signing.publicKey)).toMatchObject({
        code: 'bad-signature',
      });
    }
    for (let at = 0; at < signature.length; at += 1) {
      expect(openSignedReport(bytes, turned(signature, at), signing.publicKey)).toMatchObject({
        code: 'bad-signature',
      });
    }
    const other = signingWith(randomBytes(32)).publicKey;
    expect(openSignedReport(bytes, signature, other)).toMatchObject({ code: 'bad-signature' });
    expect(openSignedReport(bytes, signature, 'no key')).toMatchObject({ code: 'bad-key' });
  });

  it('is refused where something else was signed', () => {
    const letter = Buffer.from('{"kind":"letter"}');
    expect(openSignedReport(letter, signing.sign(letter), signing.publicKey)).toMatchObject({ code: 'not-a-report' });
  });

  it('is checked from the command line with the files: one byte of a PDF less, and the answer is no', () => {
    const put = (name: string, content: string | Uint8Array) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const run = (...args: string[]) => {
      const ran = spawnSync(process.execPath, ['app/cli/run.js', 'app/cli/check-report.ts', ...args]);
      return { code: ran.status, answer: JSON.parse(ran.stdout.toString('utf8')) };
    };
    const said = [put('key.pem', signing.publicKey), put('report.json', bytes), put('report.sig', signature)];
    expect(run(...said, put('answer.pdf', pdf))).toMatchObject({
      ...{ code: 0, answer: { ok: true, signature: 'holds', notGiven: 0, files: [{ listedAs: 'pages' }] } },
    });
    expect(run(...said, put('answer.pdf', turned(pdf, 12)))).toMatchObject({
      ...{ code: 1, answer: { ok: false, signature: 'holds', notGiven: 1, files: [{ listedAs: null }] } },
    });
  });
});
