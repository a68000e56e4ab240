import { z } from 'zod';
import { causeName } from '../../../machines/breach/causes.ts';
import { repeatsFrom } from '../../../machines/breach/repeated.ts';
import { civilDate, formatDate, formatMonth, type Month, month } from '../../../machines/dates.ts';
import { caseId } from '../../../machines/ids.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { Details } from '../../components/govuk/details.tsx';
import { Pagination } from '../../components/govuk/pagination.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { notSet } from '../../services/case/list-cases.ts';
import { type BreachLog, breachLog } from '../../services/missed-dates/breaches.ts';
import type { Route } from './+types/breaches.ts';
import { howLate, ToDo } from './breaches-to-do.tsx';

const cursor = z.object({ key: civilDate, id: caseId });

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const asked = url.searchParams.get('cause') ?? '';
  const cause = asked === '' ? null : asked === notSet ? '' : asked.slice(0, 60);
  const since = month.safeParse(url.searchParams.get('since')).data ?? null;
  const onlyRequests = url.searchParams.get('requests') === 'yes';
  const mayOpen = context.get(staffContext).roles.includes('dpo');
  const after = cursor.safeParse({ key: url.searchParams.get('afterOn'), id: url.searchParams.get('afterCase') });
  const openAfter = cursor.safeParse({ key: url.searchParams.get('openOn'), id: url.searchParams.get('openCase') });
  const isOver = url.searchParams.get('openOf') === 'over';
  const from = { after: after.data ?? null, openAfter: openAfter.success ? { ...openAfter.data, isOver } : null };
  const log = await breachLog(app, { cause, since, onlyRequests, ...from }, mayOpen);
  const name = cause === null ? null : cause === '' ? 'No cause on record' : causeName(app.profile.lateCauses, cause);
  return {
    log,
    asked: { cause, since, onlyRequests },
    name,
    mayOpen,
    goesOn: openAfter.success ? 'to-do' : after.success ? 'all' : null,
  };
}

interface Asked {
  readonly cause: string | null;
  readonly since: Month | null;
  readonly onlyRequests: boolean;
}

/** The list of a cause, or of all, behind one of its rows; from its beginning where there is none. */
function addressOf({ cause, since, onlyRequests }: Asked, after: BreachLog['next']): string {
  const asked = {
    ...(cause !== null && { cause: cause === '' ? notSet : cause }),
    ...(since && { since }),
    ...(onlyRequests && { requests: 'yes' }),
    ...(after && { afterOn: after.key, afterCase: after.id }),
  };
  return `/dpo/breaches?${new URLSearchParams(asked)}#shown`;
}

/** Every missed date: what is not dealt with first, then why, and what repeats. */
export default function Breaches({ loaderData }: Route.ComponentProps) {
  const { log, asked, name, mayOpen, goesOn } = loaderData;
  return (
    <Page title="Missed dates" back="/dpo">
      <h1 className="govuk-heading-l">Missed dates</h1>
      <p className="govuk-body-l">
        {log.unexplained === 0
          ? 'Every missed date has a cause on record.'
          : `${log.unexplained} missed ${log.unexplained === 1 ? 'date has' : 'dates have'} no cause on record.`}
      </p>
      {/* The pages after the first are for whoever goes through the whole of one list. */}
      {goesOn === 'all' ? null : <ToDo log={log} mayOpen={mayOpen} isFirst={goesOn === null} />}
      {goesOn === null ? (
        <>
          <Repeats repeated={log.repeated} mayOpen={mayOpen} />
          <Counts log={log} />
        </>
      ) : null}
      {goesOn === 'to-do' ? null : (
        <>
          <Shown log={log} asked={asked} name={name} mayOpen={mayOpen} />
          <Pagination next={log.next ? addressOf(asked, log.next) : undefined} />
        </>
      )}
      {goesOn === null ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={goesOn === 'all' ? addressOf(asked, null) : '/dpo/breaches'}>
            Back to the first page
          </a>
        </p>
      )}
    </Page>
  );
}

function Repeats({ repeated, mayOpen }: { repeated: BreachLog['repeated']; mayOpen: boolean }) {
  if (repeated.length === 0) return null;
  return (
    <section aria-labelledby="repeated">
      <h2 className="govuk-heading-m" id="repeated">
        Causes that repeat
      </h2>
      <p className="govuk-body">
        From the {repeatsFrom === 3 ? 'third' : `${repeatsFrom}th`} time in a quarter. Read together what was learnt
        each time: what did not help?
      </p>
      {repeated.map(({ cause, name, quarter, since, n, read, isAll }) => (
        <Details key={`${cause} ${quarter}`} summary={`${name}: ${n} times, ${quarter}`} open>
          <Table
            caption={`What was learnt: ${name}, ${quarter}`}
            captionHidden
            head={[
              { text: 'Reference' },
              { text: 'Missed' },
              { text: 'What is done better' },
              { text: 'Who sees to it' },
            ]}
            rows={read.map((one) => [
              <CaseReference key="ref" to={`/desk/cases/${one.caseId}`} mayOpen={mayOpen}>
                {one.reference}
              </CaseReference>,
              formatDate(one.missedOn),
              one.lesson?.text ?? 'In the case',
              one.lesson?.owner ?? '',
            ])}
            firstCellIsHeader
            stacked
          />
          {isAll ? null : (
            <p className="govuk-body">
              These are the first {read.length}.{' '}
              <a className="govuk-link" href={addressOf({ cause, since, onlyRequests: false }, null)}>
                All put down to “{name}” since {formatMonth(since)}
              </a>
            </p>
          )}
        </Details>
      ))}
    </section>
  );
}

function Counts({ log: { counts, quarters } }: { log: BreachLog }) {
  if (counts.length === 0) return <p className="govuk-body">No cause has been recorded in these quarters.</p>;
  return (
    <Scroll label="Causes by quarter">
      <Table
        caption="Causes by the quarter in which the date was missed"
        captionSize="m"
        head={[
          { text: 'Cause' },
          ...quarters.map((text) => ({ text, numeric: true })),
          { text: 'Together', numeric: true },
        ]}
        rows={counts.map(({ cause, name, byQuarter, all }) => [
          <a key="cause" className="govuk-link" href={`/dpo/breaches?${new URLSearchParams({ cause })}#shown`}>
            {name}
          </a>,
          ...byQuarter,
          all,
        ])}
        firstCellIsHeader
      />
    </Scroll>
  );
}

const ends = { answer: 'By the answer', acknowledgement: 'By the acknowledgement', ended: 'It ended' } as const;

const personTold = ({ newDateOn, end }: BreachLog['shown'][number]): string =>
  newDateOn !== null ? `By ${formatDate(newDateOn)}` : end === null ? 'Not yet' : ends[end];

function Shown({
  log: { shown, shownInAll },
  asked: { since, onlyRequests },
  name,
  mayOpen,
}: {
  log: BreachLog;
  asked: Asked;
  name: string | null;
  mayOpen: boolean;
}) {
  const which = [
    ...(name === null ? [] : [name]),
    ...(since === null ? [] : [`since ${formatMonth(since)}`]),
    ...(onlyRequests ? ['without complaints'] : []),
  ];
  const caption = `Missed dates${which.length === 0 ? ', the longest ago first' : `: ${which.join(', ')}`} (${shownInAll})`;
  return (
    <section id="shown">
      {shown.length === 0 ? (
        <p className="govuk-body">No date has been missed.</p>
      ) : (
        <Scroll label={caption}>
          <Table
            caption={caption}
            captionSize="m"
            head={[
              { text: 'Reference' },
              { text: 'Right' },
              { text: 'Missed' },
              { text: 'Late by' },
              { text: 'Cause' },
              { text: 'Person told' },
            ]}
            rows={shown.map((one) => [
              <CaseReference key="ref" to={`/desk/cases/${one.caseId}`} mayOpen={mayOpen}>
                {one.reference}
              </CaseReference>,
              rightRules[one.right].name,
              formatDate(one.missedOn),
              howLate(one),
              one.cause ?? 'Not on record yet',
              personTold(one),
            ])}
            firstCellIsHeader
            stacked
          />
        </Scroll>
      )}
      {which.length === 0 ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href="/dpo/breaches">
            Show all missed dates
          </a>
        </p>
      )}
    </section>
  );
}
