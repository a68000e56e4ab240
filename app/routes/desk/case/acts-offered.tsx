import { Details } from '../../../components/govuk/details.tsx';
import { type ActGroup, actGroups } from '../acts/act-page.ts';

interface Offered {
  readonly name: string;
  readonly title: string;
  readonly group: ActGroup;
  /** Why it cannot be done now; null where it can. */
  readonly whyNot: string | null;
}

/** What can be done with a case now, by what it is about; and what cannot, each with its reason. */
export function ActsOffered({ caseId, acts }: { caseId: string; acts: readonly Offered[] }) {
  const groups = Object.entries(actGroups);
  const notNow = acts.filter(({ whyNot }) => whyNot !== null);
  return (
    <>
      {groups.map(([group, heading]) => {
        const offered = acts.filter((act) => act.group === group && act.whyNot === null);
        return offered.length === 0 ? null : (
          <section key={group} aria-label={heading}>
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
            <ul className="govuk-list">
              {offered.map(({ name, title }) => (
                <li key={name}>
                  <a className="govuk-link govuk-link--no-visited-state" href={`/desk/cases/${caseId}/acts/${name}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Details summary="What cannot be done now, and why">
        <ul className="govuk-list">
          {notNow.map(({ name, title, whyNot }) => (
            <li key={name}>
              <strong>{title}:</strong> {whyNot}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
