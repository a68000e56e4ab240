import type { PageDecision } from '../../../machines/documents/events.ts';

/** What the list of pages can be narrowed to; the address says it as `?show=`. */
export const pageFilters = [
  'all',
  'undecided',
  'marked',
  'commented',
  'by-eye',
  'release',
  'redact',
  'withhold',
  'duplicate',
  'out-of-scope',
] as const satisfies readonly (PageDecision | 'all' | 'undecided' | 'marked' | 'commented' | 'by-eye')[];
export type PageFilter = (typeof pageFilters)[number];

export const filterWords: Record<PageFilter, string> = {
  all: 'All pages',
  undecided: 'Undecided',
  marked: 'With marks',
  commented: 'With open comments',
  'by-eye': 'To read by eye',
  release: 'Decided: release',
  redact: 'Decided: redact',
  withhold: 'Decided: withhold',
  duplicate: 'Decided: duplicate',
  'out-of-scope': 'Decided: out of scope',
};

/** What an address ends in so that the filter stays when the page turns. */
export const filterQuery = (filter: PageFilter): string => (filter === 'all' ? '' : `?show=${filter}`);
