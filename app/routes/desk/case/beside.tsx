import { data } from 'react-router';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { linkedCases } from '../../../services/case/linked-cases.ts';
import { linkWords } from '../words.ts';
import type { Route } from './+types/beside.ts';
import { type SideView, sideView } from './beside-view.ts';
import { openCasePage, staffNames } from './case-head.ts';
import { CasePage } from './case-page.tsx';

/** Two linked cases beside each other. @throws 404 where they are not linked; what `openCasePage` throws */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const one = (await linkedCases(app, actor, loaded.state)).find(({ reference }) => reference === params.reference);
  if (!one) throw data(null, { status: 404 });
  const names = await staffNames(app);
  return {
    head,
    reference: one.reference,
    why: one.links.map(({ why, reason }) => (reason === undefined ? linkWords[why] : `${linkWords[why]}: ${reason}`)),
    openAt: one.caseId && `/desk/cases/${one.caseId}/open`,
    sides: [sideView(actor, loaded, names), one.other && sideView(actor, one.other, names)],
  };
}

export default function Beside({ loaderData: { head, reference, why, sides, openAt } }: Route.ComponentProps) {
  return (
    <CasePage head={head} tab={null} title="Two cases side by side">
      <p className="govuk-body">{why.join(' · ')}</p>
      <InsetText>
        Who is asking, and for whom they may ask, is confirmed in each case for itself. What is confirmed in one says
        nothing about the other.
      </InsetText>
      <div className="govuk-grid-row">
        {sides.map((side, index) => (
          <div key={index === 0 ? head.reference : reference} className="govuk-grid-column-one-half">
            {side ? <Side of={side} /> : <NotReadable reference={reference} openAt={openAt} />}
          </div>
        ))}
      </div>
    </CasePage>
  );
}

function Side({ of }: { of: SideView }) {
  return (
    <section aria-labelledby={`side-${of.reference}`}>
      <h2 className="govuk-heading-m" id={`side-${of.reference}`}>
        <a className="govuk-link rd-case-reference" href={`/desk/cases/${of.id}`}>
          {of.reference}
        </a>
      </h2>
      <SummaryList rows={of.rows} />
      {of.items.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">What it is about, item by item</h3>
          <ul className="govuk-list govuk-list--bullet">
            {of.items.map(({ title, outcome }) => (
              <li key={title}>
                {title}: {outcome}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="govuk-heading-s">What can be done now</h3>
      <ul className="govuk-list">
        {of.acts.map(({ name, title }) => (
          <li key={name}>
            <a className="govuk-link govuk-link--no-visited-state" href={`/desk/cases/${of.id}/acts/${name}`}>
              {title}
              <span className="govuk-visually-hidden"> ({of.reference})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a case that somebody may not read, no more than that it is there. */
const NotReadable = ({ reference, openAt }: { reference: string; openAt: string | null }) => (
  <>
    <h2 className="govuk-heading-m">
      <span className="rd-case-reference">{reference}</span>
    </h2>
    {openAt === null ? (
      <p className="govuk-body">This case has been destroyed.</p>
    ) : (
      <p className="govuk-body">
        This case is not assigned to you.{' '}
        <a className="govuk-link" href={openAt}>
          Give the reason why you need to open it
        </a>
        , then come back.
      </p>
    )}
  </>
);
