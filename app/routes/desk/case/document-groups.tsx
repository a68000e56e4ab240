import type { ReactNode } from 'react';
import { Details } from '../../../components/govuk/details.tsx';
import { DocumentTable, type DocumentTableRow } from './document-table.tsx';
import { type DocumentGroup, type DocumentGrouping, groupDocuments, groupingsOf } from './group-documents.ts';

const groupingWords: Record<DocumentGrouping, string> = {
  service: 'service and volume',
  date: 'date',
  kind: 'kind of record',
};
const restWords: Record<DocumentGrouping, string> = {
  service: 'Without a service or volume',
  date: 'Without a date',
  kind: 'Without a kind',
};

/** So many documents are looked over at once; the groups of more stay folded. */
const mostOpen = 12;

interface DocumentGroupsProps<D> {
  readonly base: string;
  readonly documents: readonly D[];
  /** What was asked for; null for the first that tells something. */
  readonly by: DocumentGrouping | null;
  /** Whether something that was sent about it could not be taken. */
  readonly isWrong: (document: D) => boolean;
  readonly more: (document: D) => ReactNode;
}

/**
 * The documents of a case under their service and volume, their years or their kind, with what there is of each. One table and no headings
 * where nobody said where they belong. What is being read, could not be read or waits for somebody is never folded away.
 */
export function DocumentGroups<D extends DocumentTableRow & { readonly toDecide: number }>(
  props: DocumentGroupsProps<D>,
) {
  const { base, documents, isWrong, more } = props;
  const groupings = groupingsOf(documents);
  const by = groupings.find((one) => one === props.by) ?? groupings[0];
  const columns = {
    hasDates: documents.some(({ dates }) => dates !== ''),
    hasUnsearchable: documents.some(({ unsearchable }) => unsearchable.length > 0),
  };
  if (by === undefined) {
    return (
      <>
        <DocumentTable {...{ base, documents, ...columns }} of="" />
        {documents.map(more)}
      </>
    );
  }
  const waits = ({ documents: all }: DocumentGroup<D>) =>
    all.some((one) => one.status !== 'read' || one.toDecide > 0 || isWrong(one));
  return (
    <>
      {groupings.length > 1 ? (
        <nav aria-label="Grouping of the documents">
          <p className="govuk-body">
            Grouped by{' '}
            {groupings.map((one, index) => (
              <span key={one}>
                {index > 0 ? ' · ' : null}
                {one === by ? (
                  <strong>{groupingWords[one]}</strong>
                ) : (
                  <a className="govuk-link" href={`${base}/documents?by=${one}`}>
                    {groupingWords[one]}
                  </a>
                )}
              </span>
            ))}
          </p>
        </nav>
      ) : null}
      {groupDocuments(documents, by).map((group, index) => (
        <section key={group.heading} aria-labelledby={`group-${index}`}>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={`group-${index}`}>
            {group.heading === '' ? restWords[by] : upper(group.heading)}
          </h2>
          <Details summary={countsOf(group)} open={documents.length <= mostOpen || waits(group)}>
            <DocumentTable {...{ base, documents: group.documents, ...columns }} of={group.heading} />
            {group.documents.map(more)}
          </Details>
        </section>
      ))}
    </>
  );
}

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const countsOf = ({ documents, pages, decided, unsearchable }: DocumentGroup<DocumentTableRow>): string =>
  [
    many(documents.length, 'document'),
    many(pages, 'page'),
    `${decided} decided`,
    ...(unsearchable > 0 ? [`${unsearchable} to read by eye`] : []),
  ].join(', ');
