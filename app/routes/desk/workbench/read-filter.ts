import { isExemptionCode } from '../../../../machines/exemptions/index.ts';
import { documentId, otherPersonId, staffId } from '../../../../machines/ids.ts';
import { type GroupOf, groupings, type PageAsked, pageStandings } from '../../../components/review/page-filters.ts';

function readGroup(text: string | null): GroupOf | null {
  const [name, id] = text?.split('~') ?? [];
  const by = groupings.find((one) => one === name);
  const like = documentId.safeParse(id);
  return by && like.success ? { by, like: like.data } : null;
}

const picks = ['words', 'columns'] as const;

/** What an address asks of the pages. What cannot be read of it asks nothing. */
export function readFilter(query: URLSearchParams): PageAsked {
  const code = query.get('code') ?? '';
  const group = readGroup(query.get('group'));
  return {
    show: pageStandings.find((one) => one === query.get('show')) ?? 'all',
    person: otherPersonId.safeParse(query.get('person') || null).data ?? null,
    code: isExemptionCode(code) ? code : null,
    by: staffId.safeParse(query.get('by') || null).data ?? null,
    group,
    // A group is of documents, so it is looked for in all of them.
    isAcross: query.get('of') === 'case' || group !== null,
    pick: picks.find((one) => one === query.get('pick')) ?? 'lines',
    seen: documentId.safeParse(query.get('see') || null).data ?? null,
    isAsSent: query.get('as') === 'sent',
  };
}
