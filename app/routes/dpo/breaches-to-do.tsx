import type { Wanted } from '../../../machines/breach/missed.ts';
import { formatDate } from '../../../machines/dates.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import type { BreachLog, LoggedBreach } from '../../services/missed-dates/breaches.ts';

const wantedWords: Readonly<Record<Wanted, { readonly text: string; readonly act: string }>> = {
  explanation: { text: 'Explain it', act: 'explain-breach' },
  apology: { text: 'Say sorry, with a new date', act: 'apologise' },
  'new-date': { text: 'The new date has passed: tell them again', act: 'apologise' },
};

const furtherToDo = ({ key, id, isOver }: NonNullable<BreachLog['openNext']>): string =>
  `/dpo/breaches?${new URLSearchParams({ openOn: key, openCase: id, ...(isOver && { openOf: 'over' }) })}`;

export const howLate = ({ daysLate, isOwed }: LoggedBreach): string =>
  `${daysLate} ${daysLate === 1 ? 'day' : 'days'}${isOwed ? ' so far' : ''}`;

/** Missed dates that still want a cause, or a word to the person, a page of them. */
export function ToDo({
  log: { open, openNext },
  mayOpen,
  isFirst,
}: {
  log: BreachLog;
  mayOpen: boolean;
  isFirst: boolean;
}) {
  return (
    <>
      {open.length > 0 ? (
        <ToDoTable open={open} mayOpen={mayOpen} />
      ) : isFirst && openNext === null ? null : (
        <p className="govuk-body">Nothing is to be dealt with on this page.</p>
      )}
      {openNext === null ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={furtherToDo(openNext)}>
            More to be dealt with
          </a>
        </p>
      )}
    </>
  );
}

function ToDoTable({ open, mayOpen }: { open: BreachLog['open']; mayOpen: boolean }) {
  return (
    <Scroll label="To be dealt with">
      <Table
        caption="To be dealt with: who still waits first, then the longest ago"
        captionSize="m"
        head={[
          { text: 'Reference' },
          { text: 'Missed' },
          { text: 'Limit' },
          { text: 'Late by' },
          { text: 'New date told' },
          { text: 'What is missing' },
        ]}
        rows={open.map((one) => [
          <CaseReference key="ref" to={`/desk/cases/${one.caseId}`} mayOpen={mayOpen}>
            {one.reference}
          </CaseReference>,
          formatDate(one.missedOn),
          <Tag key="limit" colour={one.isPastLimit ? 'red' : 'yellow'}>
            {one.isPastLimit ? 'Legal limit passed' : 'Within the legal limit'}
          </Tag>,
          howLate(one),
          one.newDateOn === null ? 'None' : formatDate(one.newDateOn),
          <Missing key="missing" of={one} mayOpen={mayOpen} />,
        ])}
        firstCellIsHeader
        stacked
      />
    </Scroll>
  );
}

function Missing({ of, mayOpen }: { of: LoggedBreach; mayOpen: boolean }) {
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {of.wanted.map((wanted) => (
        <li key={wanted}>
          {mayOpen ? (
            <a className="govuk-link" href={`/desk/cases/${of.caseId}/acts/${wantedWords[wanted].act}`}>
              {wantedWords[wanted].text}
              <span className="govuk-visually-hidden">: {of.reference}</span>
            </a>
          ) : (
            wantedWords[wanted].text
          )}
        </li>
      ))}
    </ul>
  );
}
