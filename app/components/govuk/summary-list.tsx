import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SummaryAction {
  href: string;
  text: string;
  /** What it acts on, for those who hear links out of their row: "your full name". */
  hidden: string;
}

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[] | undefined;
}

/** Facts with their names; `card` puts them under a title of their own. */
export function SummaryList({
  rows,
  noBorder = false,
  card,
}: {
  rows: readonly SummaryRow[];
  noBorder?: boolean | undefined;
  card?: { title: ReactNode; actions?: ReactNode } | undefined;
}) {
  const anyActions = rows.some((row) => hasActions(row));
  const list = (
    <dl className={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border')}>
      {rows.map((row, index) => (
        <Row key={index} row={row} padded={anyActions && !hasActions(row)} />
      ))}
    </dl>
  );
  if (card === undefined) return list;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{card.title}</h2>
        {card.actions ? <div className="govuk-summary-card__actions">{card.actions}</div> : null}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

const hasActions = (row: SummaryRow): boolean => (row.actions ?? []).length > 0;

function Row({ row: { key, value, actions = [] }, padded }: { row: SummaryRow; padded: boolean }) {
  return (
    <div className={classNames('govuk-summary-list__row', padded && 'govuk-summary-list__row--no-actions')}>
      <dt className="govuk-summary-list__key">{key}</dt>
      <dd className="govuk-summary-list__value">{value}</dd>
      {actions.length > 0 ? <dd className="govuk-summary-list__actions">{actionLinks(actions)}</dd> : null}
    </div>
  );
}

/** Links of a card, each heard with the card's title; always a list, as a card has them. */
export function CardLinks({ links, of }: { links: readonly { href: string; text: string }[]; of: string }) {
  if (links.length === 0) return null;
  return listOf(links.map((link) => actionLink({ ...link, hidden: `(${of})` })));
}

function actionLinks(actions: readonly SummaryAction[]): ReactNode {
  const links = actions.map(actionLink);
  return links.length === 1 ? links : listOf(links);
}

const actionLink = ({ href, text, hidden }: SummaryAction): ReactElement => (
  <a key={href} className="govuk-link" href={href}>
    {text}
    <span className="govuk-visually-hidden"> {hidden}</span>
  </a>
);

const listOf = (links: readonly ReactElement[]): ReactNode => (
  <ul className="govuk-summary-list__actions-list">
    {links.map((link) => (
      <li key={link.key} className="govuk-summary-list__actions-list-item">
        {link}
      </li>
    ))}
  </ul>
);
