import type { Block } from './blocks.ts';

/** One block of a letter on a page of the portal; `Heading` is the level of its questions. */
export function BlockPage({ block, Heading }: { readonly block: Block; readonly Heading: 'h2' | 'h3' }) {
  switch (block.kind) {
    case 'annex':
      return null;
    case 'heading':
      return <Heading className="govuk-heading-m">{block.text}</Heading>;
    case 'subheading': {
      const Below = Heading === 'h2' ? 'h3' : 'h4';
      return <Below className="govuk-heading-s">{block.text}</Below>;
    }
    case 'paragraph':
      return <p className="govuk-body">{block.text}</p>;
    case 'notice':
      return <div className="govuk-inset-text">{block.text}</div>;
    case 'address':
      return (
        <address className="govuk-body govuk-!-margin-left-4">
          {block.lines.map((line, index) => (
            <span key={index}>
              {index > 0 && <br />}
              {line}
            </span>
          ))}
        </address>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item}</li>);
      return block.numbered ? (
        <ol className="govuk-list govuk-list--number">{items}</ol>
      ) : (
        <ul className="govuk-list govuk-list--bullet">{items}</ul>
      );
    }
    case 'table':
      return <TablePage block={block} />;
  }
}

/** Wide tables scroll by themselves, so that the page never does. */
function TablePage({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="rd-scroll" aria-label={block.caption} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--s">{block.caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {block.head.map((cell, column) => (
              <th key={column} scope="col" className="govuk-table__header">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {block.rows.map((row, index) => (
            <tr key={index} className="govuk-table__row">
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className="govuk-table__header">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className="govuk-table__cell">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
