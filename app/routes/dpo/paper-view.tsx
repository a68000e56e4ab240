import type { ReactNode } from 'react';
import { formatDate } from '../../../machines/dates.ts';
import { Figure } from '../../components/charts/figure.tsx';
import type { Fill } from '../../components/charts/patterns.tsx';
import { StackedBars } from '../../components/charts/stacked-bars.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { cellWords } from '../../services/reports/cell-words.ts';
import type { Paper, Section } from '../../services/reports/paper.ts';

const fills: readonly Fill[] = ['solid', 'striped', 'outlined', 'dotted'];

const fileWords = {
  pdf: 'PDF, to read and print',
  csv: 'CSV, one number a line',
  ods: 'ODS, for a spreadsheet',
} as const;

/** A paper as a page: what it says, its charts and tables, and the same as files. */
export function PaperPage({
  paper,
  back,
  at,
  isPack = false,
  nameOf,
  children,
}: {
  paper: Paper;
  back: string;
  /** The address its files are under. */
  at: string;
  /** Everything in one zip comes first. */
  isPack?: boolean;
  /** What a row's first cell is shown as, where it is more than its words. */
  nameOf?: (words: string) => ReactNode;
  children?: ReactNode;
}) {
  return (
    <Page title={paper.title} back={back}>
      <h1 className="govuk-heading-l">{paper.title}</h1>
      <p className="govuk-body">
        {paper.body}. Counted on {formatDate(paper.countedOn)}. No names.
      </p>
      {children}
      <h2 className="govuk-heading-m">In short</h2>
      {paper.summary.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {isPack ? (
        <a className="govuk-button" href={`${at}/zip`} download draggable={false}>
          Download the whole pack
        </a>
      ) : null}
      <ul className="govuk-list">
        {(['pdf', 'csv', 'ods'] as const).map((format) => (
          <li key={format}>
            <a className="govuk-link" href={`${at}/${format}`} download>
              Download as {fileWords[format]}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body">That you take a file is put on record.</p>
      {paper.sections.map((section, index) => (
        <SectionView key={section.heading} section={section} id={`section-${index}`} nameOf={nameOf} />
      ))}
    </Page>
  );
}

function SectionView({
  section: { heading, sentences, sheet, bars },
  id,
  nameOf = (words) => words,
}: {
  section: Section;
  id: string;
  nameOf?: ((words: string) => ReactNode) | undefined;
}) {
  const table =
    sheet.rows.length === 0 ? null : (
      <Scroll label={heading}>
        <Table
          caption={heading}
          captionHidden
          head={sheet.columns.map(({ name, kind }) => ({ text: name, numeric: kind === 'number' }))}
          rows={sheet.rows.map((row) =>
            sheet.columns.map(({ kind }, at) => {
              const words = cellWords(kind, row[at] ?? null);
              if (at === 0) return nameOf(words);
              return kind === 'date' ? (
                <span key={at} className="rd-nowrap">
                  {words}
                </span>
              ) : (
                words
              );
            }),
          )}
          firstCellIsHeader
        />
      </Scroll>
    );
  const [first, ...rest] = sentences;
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {(bars ? rest : sentences).map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {bars ? (
        <Figure
          title={first ?? heading}
          subtitle={`${heading}, numbers of cases`}
          chart={
            <StackedBars
              id={id}
              name={`${first ?? heading} The table below has the numbers.`}
              keys={bars.keys.map((words, at) => ({ fill: fills[at] ?? 'solid', words }))}
              bars={bars.bars}
            />
          }
          table={table}
        />
      ) : (
        table
      )}
    </>
  );
}
