import { data, redirect } from 'react-router';
import { z } from 'zod';
import { incidentKindWords, riskWords } from '../../../machines/incident/words.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { Form } from '../../components/form.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { incidentList, type ListedIncident } from '../../services/missed-dates/incident-list.ts';
import { londonTime } from '../../services/watching/london-time.ts';
import type { Route } from './+types/incidents.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { open, closed } = await incidentList(context.get(appContext));
  return { open, closed, mayOpen: context.get(staffContext).roles.includes('dpo') };
}

const form = z.object({ reference: z.string().trim().min(1, 'Enter the reference of the request').max(40) });

/** To the form of the case an incident belongs to. */
export async function action({ context, request }: Route.ActionArgs) {
  if (!context.get(staffContext).roles.includes('dpo')) throw data(null, { status: 403 });
  const sent = await parseForm(request, form);
  if (!sent.ok) return data(sent, { status: 422 });
  const caseId = await context.get(appContext).store.reference(sent.value.reference);
  if (caseId !== null) throw redirect(`/desk/cases/${caseId}/acts/record-incident`, 303);
  const error = { field: 'reference', message: 'There is no request with this reference' };
  return data({ ok: false as const, values: sent.value, errors: [error] }, { status: 422 });
}

/** What went wrong with personal data, and how long is left to tell the regulator (UK GDPR Arts 33–34). */
export default function Incidents({ loaderData: { open, closed, mayOpen }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  return (
    <Page title="Incidents" back="/dpo" errors={state.errors}>
      <h1 className="govuk-heading-l">Incidents</h1>
      <p className="govuk-body-l">
        {open.length === 0
          ? 'No incident is open.'
          : `${open.length} ${open.length === 1 ? 'incident is' : 'incidents are'} open.`}
      </p>
      {open.length === 0 ? null : <Open incidents={open} mayOpen={mayOpen} />}
      {closed.length === 0 ? null : <Closed incidents={closed} mayOpen={mayOpen} />}
      {mayOpen ? (
        <section aria-labelledby="record">
          <h2 className="govuk-heading-m" id="record">
            Record an incident
          </h2>
          <Form>
            <TextInput
              name="reference"
              label="Reference of the request it belongs to"
              hint="It is kept with that request, sealed with its key"
              error={errorFor(state, 'reference')}
              value={typed(state, 'reference')}
            />
            <Button>Go on</Button>
          </Form>
        </section>
      ) : null}
    </Page>
  );
}

const regulatorWords = { '': 'Not decided', reported: 'Told', 'not-reported': 'Not told, reasons on record' } as const;
const peopleWords = { '': 'Not told', told: 'Told', 'not-told': 'Not told, reasons on record' } as const;
const riskOf = ({ risk }: ListedIncident): string => (risk === '' ? 'Not assessed' : riskWords[risk]);

function Clock({ of: { hoursLeft: left } }: { of: ListedIncident }) {
  if (left === null) return <>–</>;
  if (left < 0) return <Tag colour="red">72 hours over</Tag>;
  return <Tag colour={left < 24 ? 'red' : 'yellow'}>{`${left} ${left === 1 ? 'hour' : 'hours'} left`}</Tag>;
}

function Open({ incidents, mayOpen }: { incidents: readonly ListedIncident[]; mayOpen: boolean }) {
  return (
    <Scroll label="Open incidents">
      <Table
        caption="Open, whose 72 hours end first"
        captionSize="m"
        head={[
          { text: 'Reference' },
          { text: 'What' },
          { text: 'Clock' },
          { text: '72 hours end' },
          { text: 'Risk' },
          { text: 'Regulator' },
          { text: 'People' },
        ]}
        rows={incidents.map((one) => [
          <CaseReference key="ref" to={`/desk/cases/${one.caseId}/incidents#${one.id}`} mayOpen={mayOpen}>
            {one.reference}
          </CaseReference>,
          incidentKindWords[one.kind],
          <Clock key="clock" of={one} />,
          londonTime(one.reportBy),
          riskOf(one),
          regulatorWords[one.regulator],
          peopleWords[one.people],
        ])}
        firstCellIsHeader
        stacked
      />
    </Scroll>
  );
}

function Closed({ incidents, mayOpen }: { incidents: readonly ListedIncident[]; mayOpen: boolean }) {
  return (
    <Scroll label="Closed incidents">
      <Table
        caption="Closed, the last one first"
        captionSize="m"
        head={[
          { text: 'Reference' },
          { text: 'What' },
          { text: 'Known since' },
          { text: 'Risk' },
          { text: 'Regulator' },
          { text: 'People' },
        ]}
        rows={incidents.map((one) => [
          <CaseReference key="ref" to={`/desk/cases/${one.caseId}/incidents#${one.id}`} mayOpen={mayOpen}>
            {one.reference}
          </CaseReference>,
          incidentKindWords[one.kind],
          londonTime(one.awareAt),
          riskOf(one),
          one.reportedAt === null ? regulatorWords[one.regulator] : londonTime(one.reportedAt),
          peopleWords[one.people],
        ])}
        firstCellIsHeader
        stacked
      />
    </Scroll>
  );
}
