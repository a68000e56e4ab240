import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import rows from './deadline-vectors.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm run -s deadline` runs, with this input on standard input. */
async function run(input: string, ...args: string[]) {
  const child = spawn(process.execPath, ['app/cli/run.js', 'app/cli/deadline.ts', ...args], { cwd: root });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(input);
  const [out, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, complaint, code };
}

const facts = { right: 'access', nation: 'england-and-wales', receivedAt: '2026-11-21' };

describe('the deadline command', () => {
  test('answers one set of facts with the date and its reasons', async () => {
    const { out, complaint, code } = await run(JSON.stringify(facts));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(JSON.parse(out)).toMatchObject({
      status: 'running',
      startsOn: '2026-11-21',
      dueOn: '2026-12-21',
      statutoryDueOn: '2026-12-21',
      noticeBy: '2026-12-21',
      internalTargetOn: '2026-12-18',
      extension: 'none',
      steps: expect.arrayContaining([expect.objectContaining({ rule: 'due', to: '2026-12-21' })]),
    });
  });

  test('answers an array in its order: all the vectors at once', async () => {
    const { out, code } = await run(JSON.stringify(rows.map((row) => row.facts)));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(rows.map(({ expected }) => expected));
  });

  test('a refusal is JSON in its place, a sentence on standard error, and no success', async () => {
    const pauses = [{ askedAt: '2026-11-22', answeredAt: null }];
    const { out, complaint, code } = await run(JSON.stringify([facts, { ...facts, right: 'erasure', pauses }, facts]));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { dueOn: '2026-12-21' },
      { ok: false, code: 'pause-not-access', citation: 'UK GDPR Art 12A(5)' },
      { dueOn: '2026-12-21' },
    ]);
    expect(complaint).toMatch(/^\[1\]: Only a request for access can be paused/);
  });

  test('a field that is wrong is named on standard error', async () => {
    const { complaint, code } = await run(JSON.stringify({ ...facts, receivedAt: '2026-02-30' }));
    expect(code).toBe(1);
    expect(complaint).toMatch(/^receivedAt "2026-02-30" is not a date/);
  });

  test.each([['{'], [''], ['not json']])('input %j is no JSON: nothing on standard output', async (input) => {
    const { out, complaint, code } = await run(input);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(complaint).toMatch(/^The input is not JSON/);
  });

  test('an argument it does not know is not ignored', async () => {
    const { code, complaint } = await run(JSON.stringify(facts), '--nation=scotland');
    expect(code).toBe(2);
    expect(complaint).toContain('--nation=scotland');
  });

  test('--help says what goes in and what comes out', async () => {
    const { out, code } = await run('', '--help');
    expect(code).toBe(0);
    for (const word of ['receivedAt', 'identityReceivedAt', 'pauses', 'extension', 'Exit code'])
      expect(out).toContain(word);
  });
});
