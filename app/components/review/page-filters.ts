import type { PageDecision } from '../../../machines/documents/events.ts';
import type { ExemptionCode } from '../../../machines/exemptions/index.ts';
import type { DocumentId, OtherPersonId, StaffId } from '../../../machines/ids.ts';

/** How a page stands; the address says it as `?show=`. */
export const pageStandings = [
  'all',
  'undecided',
  'marked',
  'suggested',
  'commented',
  'findings',
  'by-eye',
  'release',
  'redact',
  'withhold',
  'duplicate',
  'out-of-scope',
] as const satisfies readonly (
  | PageDecision
  | 'all'
  | 'undecided'
  | 'marked'
  | 'suggested'
  | 'commented'
  | 'findings'
  | 'by-eye'
)[];
export type PageStanding = (typeof pageStandings)[number];

export const standingWords: Record<PageStanding, string> = {
  all: 'All pages',
  undecided: 'Undecided',
  marked: 'With marks',
  suggested: 'With open suggestions',
  commented: 'With open comments',
  findings: 'With something to look at',
  'by-eye': 'To read by eye',
  release: 'Decided: release',
  redact: 'Decided: redact',
  withhold: 'Decided: withhold',
  duplicate: 'Decided: duplicate',
  'out-of-scope': 'Decided: out of scope',
};

export const groupings = ['service', 'volume', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

/** A group is named by a document of it: what it is called may name somebody, and an address names nobody. */
export interface GroupOf {
  readonly by: Grouping;
  readonly like: DocumentId;
}

/** What the pages are narrowed to. Everything that is asked has to be so of a page. */
export interface PageFilter {
  readonly show: PageStanding;
  /** Of the register: pages that name them, or that carry marks for them. */
  readonly person: OtherPersonId | null;
  /** What a mark on the page, or the page itself, is withheld under. */
  readonly code: ExemptionCode | null;
  /** Whoever decided on the page. */
  readonly by: StaffId | null;
  readonly group: GroupOf | null;
  /** All documents of the case; else the one that is open. */
  readonly isAcross: boolean;
}

/** How pages are shown, where no script remembers it. */
export interface PageLook {
  /** What is ticked in the text of a page. */
  readonly pick: 'lines' | 'words' | 'columns';
  /** The document whose blurred pages somebody wants to see. */
  readonly seen: string | null;
  /** Marks shown black, as they will be sent. */
  readonly isAsSent: boolean;
}

/** What stays in the address from page to page. */
export type PageAsked = PageFilter & PageLook;

export const noFilter: PageFilter = {
  ...{ show: 'all', person: null, code: null, by: null, group: null, isAcross: false },
};

export const groupText = ({ by, like }: GroupOf): string => `${by}~${like}`;

/** What an address ends in so that the filter stays when the page turns; nothing, where nothing is asked. */
export function filterQuery(filter: PageAsked): string {
  const { show, person, code, by, group, isAcross } = filter;
  const asked = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(person === null ? {} : { person }),
    ...(code === null ? {} : { code }),
    ...(by === null ? {} : { by }),
    ...(group === null ? {} : { group: groupText(group) }),
    ...(isAcross ? { of: 'case' } : {}),
    ...lookFields(filter),
  }).toString();
  return asked === '' ? '' : `?${asked}`;
}

/** How pages are shown, as an address or a form that only asks carries it on. */
export const lookFields = ({ pick, seen, isAsSent }: PageLook): Readonly<Record<string, string>> => ({
  ...(pick === 'lines' ? {} : { pick }),
  ...(seen === null ? {} : { see: seen }),
  ...(isAsSent ? { as: 'sent' } : {}),
});

const asked = ['show', 'person', 'code', 'by', 'group', 'of', 'pick', 'see', 'as'];

/** Whether an address asks for a page and a filter, and for nothing else. */
export const isOnlyFilter = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].every((name) => asked.includes(name));
