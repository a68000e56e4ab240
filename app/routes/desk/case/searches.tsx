import { mayDo } from '../../../../machines/case.ts';
import { londonDate } from '../../../../machines/dates.ts';
import { holdOf } from '../../../../machines/searching/hold.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import type { Route } from './+types/searches.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { HoldNotice } from './hold.tsx';
import { searchesView } from './searches-view.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const may = (type: Parameters<typeof mayDo>[2]) => mayDo(state, actor, type) === null;
  return {
    head,
    hold: holdOf(state),
    mayAsk: may('search.asked'),
    mayAdd: may('search.recorded'),
    mayReason: may('search.reasoned'),
    ...searchesView(state, londonDate(app.clock.now())),
  };
}

type Data = Route.ComponentProps['loaderData'];

const heads = (...texts: readonly string[]) => texts.map((text) => ({ text }));

export default function Searches({ loaderData: of }: Route.ComponentProps) {
  const { head, hold, mayAsk, mayAdd, recorded } = of;
  const acts = `/desk/cases/${head.id}/acts`;
  return (
    <CasePage head={head} tab="searches">
      {hold ? <HoldNotice hold={hold} /> : null}
      <p className="govuk-body">
        The person is entitled to what a reasonable and proportionate search finds. The letter lists what stands here.
      </p>
      <div className="govuk-button-group">
        {mayAsk ? <ButtonLink href={`${acts}/ask-search`}>Ask for a search</ButtonLink> : null}
        {mayAdd ? (
          <ButtonLink href={`${acts}/record-search`} variant="secondary">
            Record a search
          </ButtonLink>
        ) : null}
      </div>
      <Asked data={of} />
      <section aria-labelledby="recorded">
        <h2 className="govuk-heading-m" id="recorded">
          What came of them
        </h2>
        {recorded.length === 0 ? (
          <p className="govuk-body">No search is recorded yet.</p>
        ) : (
          <Scroll label="Searches">
            <Table
              caption="Searches"
              captionHidden
              head={heads('System', 'Result', 'Terms', 'Period', 'By', 'On', 'Note')}
              rows={recorded}
              firstCellIsHeader
            />
          </Scroll>
        )}
      </section>
      <WhyEnough data={of} />
    </CasePage>
  );
}

const colours = { Answered: 'green', Overdue: 'red', Asked: 'yellow' } as const;

function Asked({ data: { head, asked, mayAdd } }: { data: Data }) {
  if (asked.length === 0) return null;
  const base = `/desk/cases/${head.id}`;
  return (
    <section aria-labelledby="asked">
      <h2 className="govuk-heading-m" id="asked">
        Asked for
      </h2>
      <Scroll label="Searches asked for">
        <Table
          caption="Searches asked for"
          captionHidden
          head={heads('Where', 'Who is asked', 'Answer by', 'Stands', 'Reminded', 'What you can do')}
          rows={asked.map((one) => [
            one.system,
            `${one.owner}. ${one.by}`,
            one.dueOn,
            <Tag key="stands" colour={colours[one.standing]}>
              {one.standing}
            </Tag>,
            [one.chasedOn, one.escalatedOn && `their manager ${one.escalatedOn}`].filter(Boolean).join(', ') || '–',
            <ul key="acts" className="govuk-list">
              {mayAdd ? (
                <li>
                  <a className="govuk-link" href={`${base}/acts/answer-search?of=${one.id}`}>
                    {one.standing === 'Answered' ? 'Record again' : 'Record what came of it'}
                    <span className="govuk-visually-hidden">: {one.system}</span>
                  </a>
                </li>
              ) : null}
              <li>
                <a className="govuk-link" href={`${base}/searches/${one.id}`}>
                  Notice to print<span className="govuk-visually-hidden">: {one.system}</span>
                </a>
              </li>
            </ul>,
          ])}
          firstCellIsHeader
        />
      </Scroll>
    </section>
  );
}

function WhyEnough({ data: { head, reason, mayReason } }: { data: Data }) {
  if (reason === null && !mayReason) return null;
  return (
    <section aria-labelledby="enough">
      <h2 className="govuk-heading-m" id="enough">
        Why the search is enough
      </h2>
      {reason === null ? (
        <p className="govuk-body">Nothing is on record yet. It is needed where a place was not searched.</p>
      ) : (
        <InsetText>{reason}</InsetText>
      )}
      {mayReason ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${head.id}/acts/reason-search`}>
            {reason === null ? 'Say why it is enough' : 'Change it'}
          </a>
        </p>
      ) : null}
    </section>
  );
}
