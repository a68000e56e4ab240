import type { ReactNode } from 'react';
import { formatMonth, type Month } from '../../../machines/dates.ts';
import { shareWords } from '../../../machines/figures/messages.ts';
import { customaryRate, percent, receivedOf, type Standing, strictRate } from '../../../machines/figures/rates.ts';
import { Details } from '../../components/govuk/details.tsx';
import { type Column, Scroll, Table } from '../../components/govuk/table.tsx';
import { notSet } from '../../services/case/list-cases.ts';
import type { Figures, Spread } from '../../services/figures/figures.ts';
import { phaseWords } from '../desk/words.ts';

/** A number that opens the cases behind it, for who may read cases. */
export type Opens = (n: number, query: Readonly<Record<string, string>>) => ReactNode;

export const opening =
  (mayOpen: boolean): Opens =>
  (n, query) =>
    mayOpen && n > 0 ? (
      <a className="govuk-link govuk-link--no-visited-state" href={`/desk?${new URLSearchParams(query)}`}>
        {n}
      </a>
    ) : (
      n
    );

/** The rate in one sentence, and how both rates are counted. */
export function Rates({ figures }: { figures: Figures }) {
  return (
    <>
      <p className="govuk-body-l">
        {shareWords(strictRate(figures.standing))} of the requests received since {formatMonth(figures.span.from)} whose
        date has come were answered in time.
      </p>
      <Details summary="How the two rates are counted">
        <p className="govuk-body">
          <strong>Strict rate: {shareWords(strictRate(figures.standing))}.</strong> Answered by the due date the desk
          works to, of all whose date has come. What is open and overdue counts against it; what is not yet due is left
          out.
        </p>
        <p className="govuk-body">
          <strong>Customary rate: {shareWords(customaryRate(figures.standing))}.</strong> Answered in time or still open
          in time, of all received; cases without a date left out. Many bodies report this one. It looks better than the
          strict one while a backlog grows.
        </p>
        <p className="govuk-body">
          Both leave out requests that ended without an answer: withdrawn, lapsed, sent on, asked twice. Complaints have
          dates of their own and are counted on the page before.{' '}
          {figures.standing.breached === 0
            ? 'No answer was later than the statutory date.'
            : `${figures.standing.breached} of the late answers were past the statutory date too.`}
        </p>
      </Details>
    </>
  );
}

/** Cases without a date to keep, by what they wait for. */
export function Waiting({ waiting, opens }: { waiting: Figures['open']['waiting']; opens: Opens }) {
  return waiting.length === 0 ? (
    <p className="govuk-body">Every open case has a date to keep.</p>
  ) : (
    <Table
      caption="Open cases without a date to keep, and why"
      captionSize="s"
      head={[{ text: 'Waits for' }, { text: 'Cases', numeric: true }]}
      rows={waiting.map(({ phase, n }) => [phaseWords[phase], opens(n, { time: 'none', phase })])}
      firstCellIsHeader
    />
  );
}

/** Why dates of these months were missed; each cause leads to its cases in the log of missed dates. */
export function Causes({
  causes,
  since,
}: {
  causes: readonly { cause: string; name: string; n: number }[];
  since: Month;
}) {
  return causes.length === 0 ? null : (
    <Table
      caption="Why dates that fell into these months were missed"
      captionSize="m"
      head={[{ text: 'Cause' }, { text: 'Requests', numeric: true }]}
      rows={causes.map(({ cause, name, n }) => [
        name,
        <a
          key="n"
          className="govuk-link govuk-link--no-visited-state"
          href={`/dpo/breaches?${new URLSearchParams({ cause: cause || notSet, since, requests: 'yes' })}#shown`}
        >
          {n}
        </a>,
      ])}
      firstCellIsHeader
    />
  );
}

/** A standing as the cells of a row, each number leading to its cases. */
export const cells = (of: Standing, which: Readonly<Record<string, string>>, opens: Opens): ReactNode[] => [
  opens(receivedOf(of), { ...which, show: 'all' }),
  opens(of.inTime, { ...which, show: 'closed', result: 'in-time' }),
  opens(of.late, { ...which, show: 'closed', result: 'late' }),
  opens(of.openInTime, { ...which, time: 'due' }),
  opens(of.openOverdue, { ...which, time: 'late' }),
  opens(of.openWithoutDate, { ...which, time: 'none' }),
  opens(of.ended, { ...which, show: 'closed', result: 'no-answer' }),
];

/** The strict rate of a row. */
export const rateText = (of: Standing): string => {
  const rate = percent(strictRate(of));
  return rate === null ? '–' : `${rate}%`;
};

interface StandingRow {
  readonly name: string;
  /** What the list of its cases is narrowed by. */
  readonly which: Readonly<Record<string, string>>;
  readonly standing: Standing;
  readonly days: Spread;
}

/** What became of the requests of these months, sorted by one thing they have. */
export function StandingTable({
  heading,
  column,
  rows,
  opens,
}: {
  heading: string;
  column: string;
  rows: readonly StandingRow[];
  opens: Opens;
}) {
  const number = (text: string): Column => ({ text, numeric: true });
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {rows.length === 0 ? (
        <p className="govuk-body">No request was received, answered or ended in these months.</p>
      ) : (
        <Scroll label={heading}>
          <Table
            caption={`Requests received in these months: ${heading.toLowerCase()}`}
            captionHidden
            head={[
              { text: column },
              ...['Received', 'In time', 'Late', 'Open, in time', 'Overdue', 'No date yet', 'No answer owed'].map(
                number,
              ),
              ...['Strict rate', 'Median days', '9 in 10 within'].map(number),
            ]}
            rows={rows.map(({ name, which, standing, days }) => [
              name,
              ...cells(standing, which, opens),
              rateText(standing),
              days.median ?? '–',
              days.ninth ?? '–',
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
    </>
  );
}
