import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { instantWords } from '../../../http/instant-words.ts';
import type { recordStanding } from '../../../services/auditing/record-standing.ts';

/** What the last checks gave, in words. */
export function recordView({ checks, anchor, problems }: Awaited<ReturnType<typeof recordStanding>>) {
  const [latest] = checks;
  return {
    latest: latest ? { ...latest, when: instantWords(latest.at) } : null,
    checks: checks.map(({ at, ...check }) => ({ ...check, when: instantWords(at) })),
    problems,
    anchor: anchor && { ...anchor, when: instantWords(anchor.at) },
  };
}

const number = (n: number): string => n.toLocaleString('en-GB');

/** Whether anything was changed, removed or added outside this service, and what it is held against. */
export function RecordReport({ latest, checks, problems, anchor }: ReturnType<typeof recordView>) {
  return (
    <>
      <h1 className="govuk-heading-l">Whether the record is unchanged</h1>
      {latest === null ? (
        <p className="govuk-body">It has not been checked yet. It is checked every night from two o’clock.</p>
      ) : latest.ok ? (
        <p className="govuk-body-l">
          Nothing was changed: {number(latest.events)} events of {number(latest.cases)} cases were checked at{' '}
          {latest.when}.
        </p>
      ) : (
        <>
          <WarningText>The record does not add up, as of {latest.when}.</WarningText>
          <p className="govuk-body">
            Something was changed, removed or added outside this service. Do not restore or repair anything yet: keep
            the logs, copy the data and ledger folders, then run <code>npm run -s verify</code>, which names what it is.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {latest.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      )}
      {problems.map((problem) => (
        <InsetText key={problem}>The file of anchors: {problem}.</InsetText>
      ))}
      <h2 className="govuk-heading-m">The anchor</h2>
      <p className="govuk-body">
        Where all cases stand is written to a file outside the database, <code>anchors.jsonl</code> in the folder that
        LEDGER_DIR names: best on another disk. Print or mail the last hash to somebody outside, and nobody can change
        the past unseen. What was done beside the cases (sign-ins, accounts, settings, absences, what was taken out) has
        a sum a day in <code>house.jsonl</code> there, written the night after and checked with the rest.
      </p>
      {anchor === null ? (
        <p className="govuk-body">There is no anchor yet. It is written with the first sweep.</p>
      ) : (
        <SummaryList
          rows={[
            { key: 'Written', value: anchor.when },
            { key: 'Cases', value: number(anchor.cases) },
            { key: 'Events', value: number(anchor.events) },
            { key: 'Hash over all of them', value: <code>{anchor.heads}</code> },
            { key: 'Hash of the anchor before', value: <code>{anchor.previous}</code> },
          ]}
        />
      )}
      {checks.length === 0 ? null : (
        <Scroll label="The last checks">
          <Table
            caption="The last checks"
            captionSize="m"
            head={[
              { text: 'When' },
              { text: 'What it gave' },
              { text: 'Cases', numeric: true },
              { text: 'Events', numeric: true },
              { text: 'Destroyed cases', numeric: true },
            ]}
            rows={checks.map(({ when, ok, cases, events, destroyed }) => [
              when,
              ok ? 'Unchanged' : 'Does not add up',
              number(cases),
              number(events),
              number(destroyed),
            ])}
          />
        </Scroll>
      )}
    </>
  );
}
