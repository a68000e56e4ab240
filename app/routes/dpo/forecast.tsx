import { z } from 'zod';
import { formatDate, londonDate } from '../../../machines/dates.ts';
import { type ChanceLevel, inHundred } from '../../../machines/forecast/chance.ts';
import { paceWords, stepTimeWords } from '../../../machines/forecast/reasons.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { CaseReference } from '../../components/desk/case-reference.tsx';
import { Details } from '../../components/govuk/details.tsx';
import { Pagination } from '../../components/govuk/pagination.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Tag, type TagColour } from '../../components/govuk/tag.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffActorContext, staffContext } from '../../http/staff-guard.ts';
import { forecastSoFar } from '../../services/figures/forecast.ts';
import { staffWithRole } from '../../services/staff/staff-directory.ts';
import { staffNames } from '../desk/case/case-head.ts';
import type { Route } from './+types/forecast.ts';
import { ForecastOnItsWay } from './forecast-on-its-way.tsx';

/** Cases on one page. */
const pageLength = 50;
const asked = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const mayOpen = context.get(staffContext).roles.includes('dpo');
  const names = mayOpen ? await staffNames(app) : new Map<string, string>();
  const officers = mayOpen ? await staffWithRole(app, 'officer') : [];
  const asking = mayOpen ? { actor: context.get(staffActorContext), officers: officers.map(({ id }) => id) } : null;
  const nameOf = (id: string) => names.get(id) ?? 'Its officer';
  const { page } = asked.parse({ page: url.searchParams.get('page') });
  const part = { from: (page - 1) * pageLength, count: pageLength };
  const found = await forecastSoFar(app, { nameOf, asking, part });
  if (found.forecast === null) return { isReady: false as const, page, progress: found.progress };
  const { cases, all, likely, measured } = found.forecast;
  const today = londonDate(app.clock.now());
  return {
    ...{ isReady: true as const, mayOpen, all, likely },
    first: part.from + 1,
    next: part.from + pageLength < all ? `/dpo/forecast?page=${page + 1}` : null,
    before: page > 1 ? `/dpo/forecast?page=${page - 1}` : null,
    grounds: [paceWords(measured.pace), stepTimeWords(measured.times)],
    cases: cases.map(({ dueOn, right, ownerId: _, chance, remedies, ...one }) => ({
      ...one,
      inHundred: dueOn < today ? null : inHundred(chance),
      remedies: remedies.map((remedy) => ({ ...remedy, chance: inHundred(remedy.chance) })),
      due: formatDate(dueOn),
      right: rightRules[right].name,
    })),
  };
}

type Ready = Extract<Route.ComponentProps['loaderData'], { isReady: true }>;
type Row = Ready['cases'][number];

function Remedies({ of: { id, reference, remedies } }: { of: Row }) {
  return (
    <ul className="govuk-list">
      {remedies.map(({ kind, sentence, chance, at, act }) => (
        <li key={kind}>
          {sentence} Then {chance} in 100.{' '}
          <a className="govuk-link" href={`/desk/cases/${id}${at === '' ? '#assignment' : `/${at}`}`}>
            {act}
            <span className="govuk-visually-hidden">: {reference}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const colours: Readonly<Record<ChanceLevel, TagColour>> = {
  likely: 'red',
  even: 'orange',
  possible: 'yellow',
  unlikely: 'green',
};

/** Which open cases will miss their date, long before they do: the likeliest first, with the reasons. */
export default function ForecastPage({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Forecast" back="/dpo">
      <h1 className="govuk-heading-l">Forecast</h1>
      {loaderData.isReady ? <Cases {...loaderData} /> : <ForecastOnItsWay {...loaderData} />}
    </Page>
  );
}

function Cases({ cases, grounds, mayOpen, all, likely, first, before, next }: Ready) {
  const shown = cases.length === all ? '' : ` (${first} to ${first + cases.length - 1} of ${all})`;
  return (
    <>
      <p className="govuk-body-l">
        {likely === 0
          ? 'No case with days left is likely to miss its date.'
          : `${likely} ${likely === 1 ? 'case' : 'cases'} with days left ${likely === 1 ? 'is' : 'are'} likely to miss ${likely === 1 ? 'its' : 'their'} date.`}
      </p>
      <Details summary="What this is worked out from">
        {grounds.map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
        {mayOpen ? (
          <p className="govuk-body">
            <a className="govuk-link" href="/account/away">
              Who is away, and who stands in
            </a>
          </p>
        ) : null}
        <p className="govuk-body">
          Each officer is taken to read what is due first. A chance is not a verdict: of the cases it gives 30 in 100,
          it expects three in ten to be late. What is paused or waits for proof has no date, and is not here.
        </p>
      </Details>
      {cases.length === 0 ? (
        <p className="govuk-body">No open case has a date to keep.</p>
      ) : (
        <Scroll label="Open cases, the likeliest to be late first">
          <Table
            caption={`Open cases, the likeliest to be late first${shown}`}
            captionSize="m"
            stacked
            head={[
              { text: 'Reference' },
              { text: 'Chance to be late' },
              { text: 'Due' },
              { text: 'Right' },
              { text: 'Why' },
              ...(mayOpen ? [{ text: 'What would help' }] : []),
            ]}
            rows={cases.map((one) => [
              <CaseReference key="ref" to={`/desk/cases/${one.id}`} mayOpen={mayOpen}>
                {one.reference}
              </CaseReference>,
              <Tag key="chance" colour={colours[one.level]}>
                {one.inHundred === null ? 'Late already' : `${one.inHundred} in 100`}
              </Tag>,
              one.due,
              one.right,
              <ul key="why" className="govuk-list">
                {one.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>,
              ...(mayOpen ? [<Remedies key="help" of={one} />] : []),
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
      <Pagination previous={before ?? undefined} next={next ?? undefined} />
    </>
  );
}
