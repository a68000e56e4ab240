import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import type { Check, VerifyReport } from '../documents/types.ts';

/** One report of all files of an answer: a check has passed where it has in each of them. */
export function joinReports(reports: readonly VerifyReport[]): VerifyReport | null {
  const [first] = reports;
  if (!first || reports.length === 1) return first ?? null;
  const checks = new Map<string, Check>();
  reports.forEach((report, part) => {
    for (const { name, ok, detail } of report.checks) {
      const before = checks.get(name);
      const here = `part ${part + 1}: ${detail}`;
      checks.set(name, {
        name,
        ok: ok && (before?.ok ?? true),
        detail: before ? `${before.detail}; ${here}` : here,
      });
    }
  });
  const elsewhere = new Map<string, number[]>();
  for (const { markId, pages } of reports.flatMap((report) => report.elsewhere))
    elsewhere.set(markId, [...(elsewhere.get(markId) ?? []), ...pages]);
  const sum = (pick: (report: VerifyReport) => number) => reports.reduce((total, report) => total + pick(report), 0);
  return {
    clean: reports.every(({ clean }) => clean),
    sha256: first.sha256,
    parts: reports.map(({ sha256, pages }) => ({ sha256, pages })),
    pages: sum(({ pages }) => pages),
    marks: sum(({ marks }) => marks),
    checks: [...checks.values()],
    doubts: reports.flatMap(({ doubts }) => doubts),
    elsewhere: [...elsewhere].map(([markId, pages]) => ({ markId, pages })),
    tools: [...new Set(reports.flatMap(({ tools }) => tools))],
    seconds: sum(({ seconds }) => seconds),
  };
}

/** Terms that stand in any file of an answer: each once, with its places in all of them. All were looked for by the same list. */
export function joinStanding(parts: readonly (readonly StandingTerm[])[]): StandingTerm[] {
  const all = new Map<number, StandingTerm>();
  for (const term of parts.flat()) {
    const before = all.get(term.position)?.places ?? [];
    all.set(term.position, { ...term, places: [...before, ...term.places] });
  }
  return [...all.values()].sort((a, b) => a.position - b.position);
}
