import { describe, expect, test } from 'vitest';
import { rag } from '../../machines/clock/rag.ts';
import { on } from './answered.ts';

describe('where a case stands today, in words', () => {
  const due = on('2026-07-15');
  const statutory = on('2026-07-16');

  test.each([
    ['2026-07-01', 'on-track', 'Due in 14 days'],
    ['2026-07-07', 'on-track', 'Due in 8 days'],
    ['2026-07-08', 'soon', 'Due in 7 days'],
    ['2026-07-14', 'soon', 'Due in 1 day'],
    ['2026-07-15', 'soon', 'Due today'],
    ['2026-07-16', 'late', 'Overdue by 1 day, still within the legal limit'],
    ['2026-07-17', 'breached', 'Overdue by 2 days'],
    ['2026-07-19', 'breached', 'Overdue by 4 days'],
  ])('on %s: %s', (today, level, words) => {
    expect(rag(due, statutory, on(today))).toEqual({ level, words });
  });

  test('the last day itself is in time, to its end', () => {
    expect(rag(due, due, due).level).toBe('soon');
    expect(rag(due, due, on('2026-07-16')).level).toBe('breached');
  });

  test('late but no breach while the statute’s date is still open', () => {
    expect(rag(due, null, on('2026-12-01')).level).toBe('late');
  });

  test('without a due date: paused, or not started', () => {
    expect(rag(null, null, due)).toEqual({ level: 'not-started', words: 'Not started' });
    expect(rag(null, null, due, 'paused')).toEqual({ level: 'paused', words: 'Paused' });
  });
});
