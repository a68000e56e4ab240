import { type CivilDate, formatDate, formatMonth, londonDate, monthOf, monthsOn } from '../../../../machines/dates.ts';
import { CaseReference } from '../../../components/desk/case-reference.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Pagination } from '../../../components/govuk/pagination.tsx';
import { Select } from '../../../components/govuk/select.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { instantWords } from '../../../http/instant-words.ts';
import { ShownHere } from '../../../http/shown-here.ts';
import { staffContext } from '../../../http/staff-guard.ts';
import { auditLog } from '../../../services/auditing/audit-log.ts';
import { staffCodes } from '../../../services/auditing/staff-codes.ts';
import type { Route } from './+types/audit.ts';
import { addressWith, filtersOf } from './audit-filters.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const mayOpen = context.get(staffContext).roles.includes('dpo');
  const filters = filtersOf(url);
  const { lines, next, isUnknown } = await auditLog(app, filters, mayOpen);
  const people = await staffCodes(app, mayOpen);
  return new ShownHere({
    filters,
    isUnknown,
    mayOpen,
    months: monthsBack(londonDate(app.clock.now())),
    next: next && addressWith('/dpo/audit', filters, next),
    people: [...people].map(([id, name]) => ({ id, name })),
    lines: lines.map((line) => ({
      ...line,
      when: instantWords(line.at),
      who: people.get(line.byId ?? '') ?? 'Not kept',
      about: line.aboutId && (people.get(line.aboutId) ?? 'somebody else'),
    })),
  });
}

/** Months that can be taken out, this one first. */
const monthsBack = (today: CivilDate) =>
  Array.from({ length: 24 }, (_, back) => monthsOn(monthOf(today), -back)).map((one) => ({
    value: one,
    text: formatMonth(one),
  }));

/** Who did, saw and took what, and why. */
export default function Audit({ loaderData }: Route.ComponentProps) {
  const { filters, isUnknown, lines, mayOpen, next, people } = loaderData.shown;
  return (
    <Page title="Audit" back="/dpo">
      <h1 className="govuk-heading-l">Audit</h1>
      <p className="govuk-body">
        Everything that was done in a case, every look at unredacted material, and beside the cases: signing in,
        accounts and roles, settings, lists and reports that were taken out. By whom and when. Nothing can be taken out
        of it.
      </p>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/dpo/audit/standing-out">
            What stands out: many cases, the same surname, one’s own
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/dpo/audit/chain">
            Whether the record is unchanged
          </a>
        </li>
      </ul>
      <form method="get" action="/dpo/audit" className="rd-line-form">
        <TextInput name="reference" label="Reference" value={filters.reference} width={10} />
        <Select
          name="who"
          label="Who"
          value={filters.who}
          options={[{ value: '', text: 'Anybody' }, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Select
          name="what"
          label="What"
          value={filters.what}
          options={[
            { value: 'all', text: 'Everything' },
            { value: 'cases', text: 'In cases' },
            { value: 'looking', text: 'Looked at or taken out' },
            { value: 'accounts', text: 'Signing in and accounts' },
            { value: 'settings', text: 'Settings and absences' },
          ]}
        />
        <TextInput name="from" label="From (YYYY-MM-DD)" value={filters.from ?? ''} width={10} />
        <TextInput name="to" label="To (YYYY-MM-DD)" value={filters.to ?? ''} width={10} />
        <Button variant="secondary">Show</Button>
      </form>
      {filters.from === null && filters.to === null ? null : (
        <p className="govuk-body">
          {filters.from === null ? 'Until' : `From ${formatDate(filters.from)} until`}{' '}
          {filters.to === null ? 'now' : formatDate(filters.to)}.
        </p>
      )}
      {lines.length === 0 ? (
        <p className="govuk-body">
          {isUnknown
            ? 'No case has this reference. Check it and try again.'
            : 'Nothing fits. Choose other days or people.'}
        </p>
      ) : (
        <>
          <Scroll label="What was done">
            <Table
              caption="What was done, the last first"
              captionHidden
              stacked
              head={['When', 'Who', 'What', 'Case', 'Why, or what of it'].map((text) => ({ text }))}
              rows={lines.map((line) => [
                line.when,
                line.who,
                line.isLooking ? (
                  <Tag key="what" colour="yellow">
                    {line.what}
                  </Tag>
                ) : (
                  `${line.what}${line.about ? `: ${line.about}` : ''}`
                ),
                line.of === null ? (
                  '–'
                ) : (
                  <CaseReference key="ref" to={`/desk/cases/${line.of.caseId}/timeline`} mayOpen={mayOpen}>
                    {line.of.reference}
                  </CaseReference>
                ),
                line.why ?? '–',
              ])}
            />
          </Scroll>
          <Pagination next={next ?? undefined} />
        </>
      )}
      <form method="get" action="/dpo/audit/export" className="rd-line-form">
        <Select
          name="month"
          label="Take out a month, to be checked by somebody outside"
          value={loaderData.shown.months[0]?.value ?? ''}
          options={loaderData.shown.months}
        />
        <Button variant="secondary">Download</Button>
      </form>
    </Page>
  );
}
