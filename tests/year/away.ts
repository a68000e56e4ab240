import type { Day } from './civil.ts';

/** Who is away, from when to when; their own work waits meanwhile. `standIn`: who is told beside them what is theirs. */
export interface Away {
  readonly who: string;
  readonly from: Day;
  readonly to: Day;
  readonly standIn: string | null;
}

export const absences: readonly Away[] = [
  { who: 'ama', from: '2026-06-01', to: '2026-06-19', standIn: null },
  { who: 'ben', from: '2026-08-03', to: '2026-08-28', standIn: 'dee' },
  { who: 'cai', from: '2026-11-09', to: '2027-01-08', standIn: null },
];

/** The absence of somebody on a day. */
export const awayOn = (who: string, day: Day): Away | null =>
  absences.find((one) => one.who === who && one.from <= day && day <= one.to) ?? null;
