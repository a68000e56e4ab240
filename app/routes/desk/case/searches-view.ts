import type { CaseState } from '../../../../machines/case.ts';
import { type CivilDate, formatDate } from '../../../../machines/dates.ts';
import type { AskedSearch } from '../../../../machines/searching/searching.ts';

export const resultWords = {
  found: 'Found',
  'nothing-found': 'Nothing found',
  'not-searched': 'Not searched',
} as const;

/** The years or dates of a search as words. */
export const periodWords = (from: string | null, to: string | null): string =>
  from || to ? `${from ?? ''} – ${to ?? ''}` : 'All';

/** What was asked of whom, as rows. */
export const askedRows = ({ system, owner, what, terms, from, to, askedOn, dueOn }: AskedSearch) => [
  { key: 'Where', value: system },
  { key: 'Who is asked', value: owner },
  { key: 'What is looked for', value: what },
  { key: 'Words to search for', value: terms || 'None given' },
  { key: 'Period', value: periodWords(from, to) },
  { key: 'Asked on', value: formatDate(askedOn) },
  { key: 'Answer by', value: formatDate(dueOn) },
];

const standing = ({ isAnswered, dueOn }: AskedSearch, today: CivilDate): 'Answered' | 'Overdue' | 'Asked' => {
  if (isAnswered) return 'Answered';
  return today > dueOn ? 'Overdue' : 'Asked';
};

/** The searches of a case: those asked for, each with where it stands, then what came of all of them. */
export const searchesView = ({ searching, record }: CaseState, today: CivilDate) => ({
  asked: searching.asked.map((one) => ({
    id: one.searchId,
    system: one.system,
    owner: one.owner,
    by: one.ownerEmail === null ? 'Ask and remind them yourself' : 'By e-mail',
    dueOn: formatDate(one.dueOn),
    chasedOn: one.chasedOn && formatDate(one.chasedOn),
    escalatedOn: one.escalatedOn && formatDate(one.escalatedOn),
    standing: standing(one, today),
  })),
  reason: searching.reason,
  recorded: record.searches.map((search) => [
    search.system,
    resultWords[search.result],
    search.terms,
    periodWords(search.from, search.to),
    search.searcher,
    formatDate(search.on),
    search.note,
  ]),
});
