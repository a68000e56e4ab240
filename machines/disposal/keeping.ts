import { z } from 'zod';
import type { CaseState } from '../case.ts';
import { addMonths, type CivilDate } from '../dates.ts';
import type { Nation } from '../people.ts';
import { lengthOf } from '../retention/words.ts';

/** What a body sets about destroying the papers of a request, beside the years it keeps an answered one. */
export const disposing = z.object({
  /** For a request that lapsed, or was withdrawn before anybody was known or anything was gathered. */
  abandonedMonths: z.int('Enter a whole number').min(1, 'Enter 1 or more').max(36, 'Enter at most 36').default(6),
  /** Between the second person's word and the destruction, to stop it in. */
  waitDays: z.int('Enter a whole number').min(7, 'Enter 7 or more').max(90, 'Enter at most 90').default(14),
});

export interface KeepingRules {
  readonly requestYears: number;
  readonly abandonedMonths: number;
}

/** One line of the schedule of a request's own papers. */
export const keepingKinds = ['answered', 'disputed', 'abandoned'] as const;
export type KeepingKind = (typeof keepingKinds)[number];

/**
 * How long a claim about it can still be brought: Limitation Act 1980 s.2 and s.9; Prescription and Limitation
 * (Scotland) Act 1973 s.6; Limitation (NI) Order 1989 art.4.
 */
const limitationYears: Record<Nation, number> = { 'england-and-wales': 6, scotland: 5, 'northern-ireland': 6 };

/** Under which line the papers of a case fall. */
function keepingKindOf({ disposal, request, file }: CaseState): KeepingKind {
  const { outcome, right } = request.context;
  if (disposal.wasDisputed) return 'disputed';
  const isUnproved = request.value.identity !== 'confirmed' && file.documents.length === 0;
  const isAbandoned = outcome === 'lapsed' || (outcome === 'withdrawn' && isUnproved);
  return isAbandoned && right !== 'complaint' ? 'abandoned' : 'answered';
}

const monthsOf = (kind: KeepingKind, nation: Nation, rules: KeepingRules): number => {
  switch (kind) {
    case 'answered':
      return rules.requestYears * 12;
    case 'disputed':
      return Math.max(limitationYears[nation], rules.requestYears) * 12;
    case 'abandoned':
      return rules.abandonedMonths;
  }
};

/** The fewest months after which anything can be due: where a search for it begins. */
export const fewestMonths = ({ requestYears, abandonedMonths }: KeepingRules): number =>
  Math.min(requestYears * 12, abandonedMonths);

const kindWords: Record<KeepingKind, string> = {
  answered: 'Requests and complaints that are closed',
  disputed: 'Requests that were complained about, or came before the regulator, an inquiry or a court',
  abandoned: 'Requests that lapsed, or were withdrawn before anybody was known or anything gathered',
};

/** A line of the schedule in words. */
export const keepingWords = (kind: KeepingKind, nation: Nation, rules: KeepingRules): string =>
  `${kindWords[kind]}: ${lengthOf(monthsOf(kind, nation, rules))} after they were closed`;

/** The last day the papers of a closed case are kept, and the line that says so; null while it is not closed. */
export function keptUntilOf(
  state: CaseState,
  rules: KeepingRules,
): {
  readonly kind: KeepingKind;
  readonly rule: string;
  readonly endedOn: CivilDate;
  readonly until: CivilDate;
} | null {
  const { endedOn } = state.watched;
  if (state.request.value.work !== 'closed' || endedOn === null) return null;
  const kind = keepingKindOf(state);
  const { nation } = state.request.context;
  return {
    kind,
    endedOn,
    rule: keepingWords(kind, nation, rules),
    until: addMonths(endedOn, monthsOf(kind, nation, rules)),
  };
}
