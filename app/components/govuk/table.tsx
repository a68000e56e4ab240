import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Column {
  text: ReactNode;
  numeric?: boolean | undefined;
  /** Of a column that can be sorted by a link in its header: how it is sorted now. */
  sorted?: 'ascending' | 'descending' | 'none' | undefined;
}

export interface TableProps {
  caption: ReactNode;
  captionSize?: 's' | 'm' | 'l' | undefined;
  captionHidden?: boolean | undefined;
  head: readonly Column[];
  rows: readonly (readonly ReactNode[])[];
  /** The first cell names its row. */
  firstCellIsHeader?: boolean | undefined;
  /**
   * On a phone each row stands as a block, with the name of its column (a text) before each cell, instead of scrolling
   * sideways. A cell is a text or one element then.
   */
  stacked?: boolean | undefined;
}

/** Data in rows and columns. Wide ones go into a `Scroll`. */
export function Table(props: TableProps) {
  const { caption, captionSize, captionHidden, head, rows, firstCellIsHeader = false, stacked = false } = props;
  const labels = stacked ? head.map(({ text }) => (typeof text === 'string' ? text : undefined)) : [];
  const captionLook = captionHidden ? 'govuk-visually-hidden' : captionSize && `govuk-table__caption--${captionSize}`;
  return (
    <table className={classNames('govuk-table', stacked && 'rd-stacked')}>
      <caption className={classNames('govuk-table__caption', captionLook)}>{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {head.map(({ text, numeric, sorted }, index) => (
            <th
              key={index}
              scope="col"
              className={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric')}
              aria-sort={sorted}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((cells, row) => (
          <tr key={row} className="govuk-table__row">
            {cells.map((cell, index) =>
              firstCellIsHeader && index === 0 ? (
                <th key={index} scope="row" className="govuk-table__header">
                  {cell}
                </th>
              ) : (
                <td
                  key={index}
                  className={
                    head[index]?.numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'
                  }
                  data-label={labels[index]}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A region that scrolls sideways by itself, with the keyboard too, so that the page never does. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="rd-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
