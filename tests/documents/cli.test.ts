import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPdf } from './make-pdf.ts';
import { everything } from './other-readers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'redact-'));
const at = (name: string) => path.join(folder, name);
const redact = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['app/cli/run.js', 'app/cli/redact.ts', ...args], { encoding: 'utf8' });
  return {
    code: run.status,
    out: run.stdout,
    err: run.stderr,
    report: run.stdout.startsWith('{') ? JSON.parse(run.stdout) : null,
  };
};

beforeAll(async () => {
  writeFileSync(
    at('in.pdf'),
    await drawPdf((doc) => {
      doc.text('Priya visited Zebediah at home.', 72, 72);
      doc.text('Call 07700 900123 after six.', 72, 120);
      doc.addPage().text('Only about the neighbour.');
    }),
  );
  writeFileSync(at('terms.txt'), '\ufeff# people\n\nzebediah\r\n07700900123\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run redact', () => {
  it('redacts terms, a place and a page, and says that the result is clean', () => {
    writeFileSync(
      at('marks.json'),
      JSON.stringify([
        { page: 1, x: 72, y: 70, width: 27, height: 14, code: 'crime' },
        { page: 2, scope: 'page' },
      ]),
    );
    const { code, report } = redact(
      at('in.pdf'),
      at('out.pdf'),
      '--terms',
      at('terms.txt'),
      '--marks',
      at('marks.json'),
    );
    expect(report).toMatchObject({ ok: true, clean: true, pages: 2, doubts: [] });
    expect(code).toBe(0);
    const text = everything(readFileSync(at('out.pdf')));
    for (const gone of ['Zebediah', 'Priya', '900123', 'neighbour']) expect(text).not.toContain(gone);
    for (const kept of ['visited', 'home.', 'Call', 'six.', 'detect crime', 'withheld']) expect(text).toContain(kept);
    expect(JSON.stringify(report)).not.toMatch(/zebediah|900123/iu);
  });

  it('leaves no file, not even an old one, where a picture may still show a term', async () => {
    const noise = new Uint8Array(600 * 800).map((_, i) => (i * 7919 + (i >> 5) * 104_729) % 251);
    const picture = await sharp(noise, { raw: { width: 600, height: 800, channels: 1 } })
      .png()
      .toBuffer();
    writeFileSync(at('scan.pdf'), await drawPdf((doc) => doc.image(picture, 0, 0, { width: 595 })));
    writeFileSync(at('doubt.pdf'), 'from an earlier run');
    const { code, report } = redact(at('scan.pdf'), at('doubt.pdf'), '--terms', at('terms.txt'));
    expect(code).toBe(1);
    expect(report).toMatchObject({ ok: false, clean: false });
    expect(report.doubts[0]).toContain('could not be read');
    expect(existsSync(at('doubt.pdf'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('answers wrong use with a sentence and a code', () => {
    expect(redact('--help')).toMatchObject({ code: 0, out: expect.stringContaining('"scope": "page"') });
    expect(redact(at('in.pdf')).code).toBe(2);
    expect(redact(at('in.pdf'), at('o.pdf'), '--nonsense').code).toBe(2);
    expect(redact(at('in.pdf'), at('in.pdf'))).toMatchObject({ code: 2, report: { code: 'same-file' } });
    expect(redact(at('absent.pdf'), at('o.pdf'))).toMatchObject({ code: 1, report: { code: 'cannot-read' } });
    expect(redact(at('terms.txt'), at('o.pdf'))).toMatchObject({ code: 1, report: { code: 'not-a-pdf' } });
    writeFileSync(at('bad.json'), '[{"page":0}]');
    expect(redact(at('in.pdf'), at('o.pdf'), '--marks', at('bad.json'))).toMatchObject({
      code: 1,
      report: { code: 'bad-marks' },
    });
    writeFileSync(at('far.json'), '[{"page":9,"scope":"page"}]');
    expect(redact(at('in.pdf'), at('o.pdf'), '--marks', at('far.json'))).toMatchObject({
      code: 1,
      report: { code: 'no-such-page' },
    });
    writeFileSync(at('beside.json'), '[{"page":1,"x":700,"y":90,"width":60,"height":14}]');
    expect(redact(at('in.pdf'), at('o.pdf'), '--marks', at('beside.json'))).toMatchObject({
      code: 1,
      report: { code: 'beside-page' },
    });
    expect(existsSync(at('o.pdf'))).toBe(false);
    expect(existsSync(at('in.pdf'))).toBe(true);
  });
});
