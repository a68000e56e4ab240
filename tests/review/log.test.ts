import { expect, it } from 'vitest';
import { createLog, describeError } from '../../app/log.ts';

it('a failure in the log keeps the instant it happened at', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => Date.UTC(2026, 5, 1, 9),
  );
  log.error('job.failed', new Error('what somebody typed'), { job: 'send-mail' });
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({ at: '2026-06-01T09:00:00.000Z', event: 'job.failed', error: 'Error' });
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain('what somebody typed');
});

it('a message of several lines leaves no trace, however they begin', () => {
  const error = new TypeError('No such address:\n    at 14 Mill Road\n    at $& (noon)');
  const { places } = describeError(error);
  expect(places).toMatch(/^\S.*log\.test\.ts/);
  expect(places).not.toMatch(/Mill Road|noon/);
});
