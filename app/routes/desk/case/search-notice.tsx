import { data } from 'react-router';
import { mayDo } from '../../../../machines/case.ts';
import { holdOf } from '../../../../machines/searching/hold.ts';
import { findAsked } from '../../../../machines/searching/searching.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Page } from '../../../components/page.tsx';
import type { Route } from './+types/search-notice.ts';
import { openCasePage } from './case-head.ts';
import { HoldNotice } from './hold.tsx';
import { askedRows } from './searches-view.ts';

/** What one place is asked to look for: on the screen of whoever may sign in, on paper for whoever may not. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const asked = findAsked(loaded.state.searching, params.searchId);
  if (!asked) throw data(null, { status: 404 });
  const { team, name, contact } = app.profile;
  return {
    id: head.id,
    reference: head.reference,
    rows: askedRows(asked),
    hold: holdOf(loaded.state),
    of: asked.searchId,
    answerTo: [`${team}, ${name}`, ...contact.address, contact.phone, contact.email],
    mayAnswer: mayDo(loaded.state, actor, 'search.recorded') === null,
  };
}

export default function SearchNotice({ loaderData }: Route.ComponentProps) {
  const { id, reference, rows, hold, of, answerTo, mayAnswer } = loaderData;
  return (
    <Page title={`Notice of a search: ${reference}`} back={`/desk/cases/${id}/searches`}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">A search is asked of you</h1>
          <p className="govuk-body">Reference: {reference}</p>
          {hold ? <HoldNotice hold={hold} /> : null}
          <SummaryList rows={rows} />
          <h2 className="govuk-heading-m">What to send back</h2>
          <ul className="govuk-list govuk-list--bullet">
            <li>where you looked, for which words, and over which years</li>
            <li>everything you found, whole, with drafts, notes and copies that say something else</li>
            <li>if you found nothing, say so: that is an answer too</li>
            <li>if you did not look somewhere, say where and why</li>
          </ul>
          <p className="govuk-body">Do not judge what may be given to the person. Send all of it.</p>
          <h2 className="govuk-heading-m">Where to send it</h2>
          <address className="govuk-body">
            {answerTo.map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </address>
          {mayAnswer ? (
            <p className="govuk-body govuk-!-display-none-print">
              <a className="govuk-link" href={`/desk/cases/${id}/acts/answer-search?of=${of}`}>
                Record what came of it
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
