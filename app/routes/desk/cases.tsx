import type { ReactNode } from 'react';
import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { formatDate } from '../../../machines/dates.ts';
import { inHundred } from '../../../machines/forecast/chance.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { type Ticket, TicketPanel } from '../../components/desk/ticket-panel.tsx';
import { Form } from '../../components/form.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { ButtonLink } from '../../components/govuk/button-link.tsx';
import { Pagination } from '../../components/govuk/pagination.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag } from '../../components/govuk/tag.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { parseForm } from '../../http/parse-form.ts';
import { ShownHere } from '../../http/shown-here.ts';
import { staffActorContext } from '../../http/staff-guard.ts';
import { type ListFilters, listCases, listFilters, orderOf } from '../../services/case/list-cases.ts';
import type { Route } from './+types/cases.ts';
import { staffNames } from './case/case-head.ts';
import { DoneBanner } from './case/done-banner.tsx';
import { addressOf, CaseFilters, selectedFilters } from './case-filters.tsx';
import { phaseWords, ragColour } from './words.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
  return listOf(context, listFilters.parse(given));
}

/** A search for a person: sent as a form, so that no name stands in an address, a history or a log. */
export async function action({ context, request }: Route.ActionArgs) {
  const sent = await parseForm(request, searchForm);
  return listOf(context, listFilters.parse({}), sent.ok ? sent.value.search : '');
}

const searchForm = z.object({ search: z.string().trim().max(200).default('') });

async function listOf(context: Readonly<RouterContextProvider>, filters: ListFilters, search?: string) {
  const app = context.get(appContext);
  const actor = context.get(staffActorContext);
  const { cases, counts, pagesLeft, next } = await listCases(app, actor.id, filters, search);
  const names = await staffNames(app);
  return new ShownHere({
    filters,
    counts,
    pagesLeft,
    services: app.profile.services,
    search: search ?? filters.find,
    next: next && search === undefined ? addressOf(filters, next) : null,
    mayEnter: actor.roles.includes('officer') || actor.roles.includes('dpo') || actor.roles.includes('reviewer'),
    staff: [...names].map(([id, name]) => ({ id, name })),
    cases: cases.map(({ dueOn, ownerId, ...shown }) => ({
      ...shown,
      due: dueOn ? formatDate(dueOn) : '–',
      owner: ownerId ? (names.get(ownerId) ?? 'Someone who has left') : 'Nobody yet',
    })),
  });
}

export default function Cases({ loaderData, actionData }: Route.ComponentProps) {
  const { filters, counts, cases, next, staff, services, pagesLeft, mayEnter, search } = (actionData ?? loaderData)
    .shown;
  const order = search === '' ? orderOf(filters) : 'due';
  const isByChance = order === 'chance';
  const isFiltered = search !== '' || selectedFilters(filters, staff).length > 0;
  return (
    <Page title="Cases">
      <DoneBanner />
      <div className="rd-heading-row">
        <h1 className="govuk-heading-l">Cases</h1>
        {mayEnter ? (
          <ButtonLink variant="secondary" href="/desk/requests/new">
            Add a request
          </ButtonLink>
        ) : null}
      </div>
      <TicketPanel tickets={tiles(counts)} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-quarter">
          <Form action="/desk">
            <TextInput
              name="search"
              label="Find a person or reference"
              hint="Whole name, surname, e-mail, phone or reference"
              value={search}
            />
            <Button variant="secondary">Find</Button>
          </Form>
          <CaseFilters filters={filters} staff={staff} services={services} />
        </div>
        <div className="govuk-grid-column-three-quarters">
          {pagesLeft === null ? null : (
            <p className="govuk-body">
              {pagesLeft === 1 ? '1 page is' : `${pagesLeft} pages are`} to be decided on in these cases together.
            </p>
          )}
          {isByChance ? (
            <p className="govuk-body">
              How likely a case is to miss its date is worked out anew every quarter of an hour. What has no date comes
              last.
            </p>
          ) : null}
          {cases.length === 0 ? (
            <p className="govuk-body">
              {isFiltered
                ? 'No case fits. Look for the whole name or surname, or take a filter away.'
                : 'There is no open case. New requests appear here.'}
            </p>
          ) : (
            <Scroll label="Cases">
              <Table
                caption={`${cases.length}${next ? ' or more' : ''} ${cases.length === 1 ? 'case' : 'cases'}, ${firstWords[order]} first`}
                captionSize="s"
                head={[
                  { text: 'Reference' },
                  { text: 'Deadline' },
                  { text: 'Right' },
                  { text: 'Status' },
                  { text: 'Officer' },
                ]}
                rows={cases.map((row) => cellsOf(row, pagesLeft !== null, isByChance))}
                firstCellIsHeader
                stacked
              />
            </Scroll>
          )}
          <Pagination next={next ?? undefined} />
        </div>
      </div>
    </Page>
  );
}

const firstWords = { chance: 'likeliest to be late', closed: 'last answered or ended', due: 'soonest due' } as const;

type Data = Route.ComponentProps['loaderData']['shown'];

/** The cells of a row. A cell without a second line is a text: twenty-five rows have many of them. */
function cellsOf(row: Data['cases'][number], showsPagesLeft: boolean, showsChance: boolean): ReactNode[] {
  const link = (
    <a key="ref" className="govuk-link govuk-link--no-visited-state rd-nowrap" href={`/desk/cases/${row.id}`}>
      {row.reference}
    </a>
  );
  const isBare = !row.unread && row.linkedCount === 0;
  return [
    isBare ? (
      link
    ) : (
      <span key="ref">
        {link}
        {row.unread ? (
          <>
            {' '}
            <Tag colour="blue">New</Tag>
          </>
        ) : null}
        {row.linkedCount > 0 ? <span className="govuk-hint rd-under">One of {row.linkedCount + 1}</span> : null}
      </span>
    ),
    <span key="due">
      <Tag colour={ragColour[row.clock.level]}>{row.clock.words}</Tag>
      <span className="govuk-hint rd-under">
        {row.due}
        {showsChance && row.chance !== null ? `, ${inHundred(row.chance / 1_000)} in 100 to be late` : ''}
      </span>
    </span>,
    rightRules[row.right].name,
    row.pages > 0 ? (
      <span key="phase">
        {phaseWords[row.phase]}
        <span className="govuk-hint rd-under">
          {showsPagesLeft ? `${row.pages - row.pagesDecided} to decide on, ` : ''}
          {row.pagesDecided} of {row.pages} pages
        </span>
      </span>
    ) : (
      phaseWords[row.phase]
    ),
    row.owner,
  ];
}

function tiles(counts: Data['counts']): Ticket[] {
  const tile = (id: string, colour: Ticket['colour'], n: number, words: string, href: string): Ticket => ({
    id,
    colour,
    children: (
      <a className="govuk-link govuk-link--no-visited-state rd-tile" href={href}>
        <span className="rd-tile-number">{n}</span> {words}
      </a>
    ),
  });
  return [
    tile('late', 'red', counts.late, 'overdue', '/desk?time=late'),
    tile('soon', 'yellow', counts.soon, 'due soon', '/desk?time=soon'),
    tile('later', 'green', counts.onTrack, 'due later', '/desk?time=later'),
    tile('none', 'blue', counts.noDate, 'paused or not started', '/desk?time=none'),
    tile('nobody', 'purple', counts.unassigned, 'not assigned', '/desk?owner=nobody'),
    tile('open', undefined, counts.open, 'open in all', '/desk'),
  ];
}
