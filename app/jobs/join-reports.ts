import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import type { Check, VerifyReport } from '../documents/types.ts';

/** One report of all files of an answer: a check has passed where it has in each of them. */
export function joinReports(reports: readonly VerifyReport[]): VerifyReport | null {
  const [first] = reports;
  if (!first || reports.length === 1) return first ?? null;
  const names = new Set(reports.flatMap((report) => report.checks.map(({ name }) => name)));
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
    checks: [...names].map((name) => joined(name, reports)),
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

/** A check of all files: what it says of each, or once, where it says the same of all. */
function joined(name: string, reports: readonly VerifyReport[]): Check {
  const made = reports.map(({ checks }) => checks.find((check) => check.name === name));
  const [first] = made;
  const isSame = made.every((check) => check?.detail === first?.detail);
  const each = made.flatMap((check, part) => (check ? [`part ${part + 1}: ${check.detail}`] : []));
  return {
    name,
    ok: made.every((check) => check?.ok ?? true),
    detail: isSame && first ? `each of ${made.length} parts: ${first.detail}` : each.join('; '),
  };
}
