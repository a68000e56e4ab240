import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openSignedReport } from '../services/answer/signed-report.ts';
import { command } from './command.ts';

const help = `Checks files of an answer against the signed report of their verification. Needs no installation and no database.

Usage: npm run -s check-report -- KEY.pem REPORT.json REPORT.sig FILE.pdf ...

KEY.pem is the public key of the installation; get it from the body itself (its address is /report-key.pem), not from whoever
gave you the files. The signature is Ed25519 over the report as it is, so OpenSSL 3 says the same without this program:
  openssl pkeyutl -verify -pubin -inkey KEY.pem -rawin -in REPORT.json -sigfile REPORT.sig

Writes { ok, signature, files, notGiven } as JSON: whether the signature holds; of each file, whether the report lists its
SHA-256 and as what; and how many files the report lists that were not given.

Exit code: 0 the signature holds, every check of the report passed and every file is the one that was checked · 1 not so
`;

process.exitCode = await command(help, 1000, async ([key, report, signature, ...files]) => {
  if (key === undefined || report === undefined || signature === undefined || files.length === 0) {
    throw new Error('Say the key, the report, its signature and at least one file. See --help.');
  }
  const opened = openSignedReport(await readFile(report), await readFile(signature), await readFile(key, 'utf8'));
  if (!opened.ok) return { ok: false, code: opened.code, sentence: opened.sentence };
  const listed = new Map(opened.report.files.map((file) => [file.sha256, file]));
  const given = await Promise.all(
    files.map(async (path) => {
      const sha256 = await hashOf(path);
      const { what = null, isReadBack = false } = listed.get(sha256) ?? {};
      return { file: basename(path), sha256, listedAs: what, isReadBack };
    }),
  );
  const { reference, body, at, checks } = opened.report;
  const hasPassed = checks.every(({ ok }) => ok);
  return {
    ok: hasPassed && given.every(({ listedAs }) => listedAs !== null),
    signature: 'holds',
    report: { reference, body, at, checks: checks.length, hasPassed },
    files: given,
    notGiven: [...listed.keys()].filter((sha256) => given.every((file) => file.sha256 !== sha256)).length,
  };
});

/** In pieces: a part of an answer may be larger than memory. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
