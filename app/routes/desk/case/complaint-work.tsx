import type { ReactNode } from 'react';
import { Details } from '../../../components/govuk/details.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import type { complaintView } from './complaint-view.ts';
import { Steps } from './steps.tsx';

type View = NonNullable<Awaited<ReturnType<typeof complaintView>>>;

/** A complaint as it stands: its one date, what was looked into, what the person was told, and what is learnt. */
export function ComplaintWork({ caseId, complaint: of }: { caseId: string; complaint: View }) {
  return (
    <section aria-labelledby="complaint">
      <h2 className="govuk-heading-m" id="complaint">
        The complaint
      </h2>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: of.stands },
          { key: 'Acknowledge by', value: of.acknowledgeBy },
          ...(of.acknowledged ? [{ key: 'Acknowledged', value: `${of.acknowledged.on}: ${of.acknowledged.how}` }] : []),
          { key: 'Reference the person gave', value: of.typedReference ?? 'None' },
          { key: 'About', value: of.about.length === 0 ? 'No request is linked' : <About about={of.about} /> },
          {
            key: 'What was looked into',
            value: listed(of.enquiries.map((one) => `${one.on}, ${one.whom}: ${one.what}`)),
          },
          { key: 'What the person was told', value: listed(of.progress.map(({ on, what }) => `${on}: ${what}`)) },
          ...(of.outcome ? [{ key: 'Outcome', value: of.outcome }] : []),
          {
            key: 'What is learnt',
            value:
              of.noLesson === null
                ? listed(
                    of.lessons.map(
                      ({ lesson, owner, told }) => `${lesson} (${owner})${told ? ` In the letter: ${told}` : ''}`,
                    ),
                  )
                : `Nothing: ${of.noLesson}`,
          },
        ]}
      />
      <Details summary="How the date to acknowledge it came about">
        <Steps steps={of.steps} />
      </Details>
      {of.acts.length === 0 ? null : (
        <ul className="govuk-list">
          {of.acts.map(({ name, title }) => (
            <li key={name}>
              <a className="govuk-link govuk-link--no-visited-state" href={`/desk/cases/${caseId}/acts/${name}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const listed = (lines: readonly string[]): ReactNode =>
  lines.length === 0 ? (
    'Nothing on record yet'
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

/** The requests it is about, and who for that reason keeps out of it. */
const About = ({ about }: Pick<View, 'about'>) => (
  <ul className="govuk-list">
    {about.map(({ reference, workedOn, approvedBy }) => (
      <li key={reference}>
        <a className="govuk-link" href={`/desk?find=${reference}`}>
          {reference}
        </a>
        {workedOn.length === 0 ? '' : `. Worked on it, so neither decide nor approve this: ${workedOn.join(', ')}`}
        {approvedBy === null ? '' : `. Approved its answer, so does not decide this: ${approvedBy}`}
      </li>
    ))}
  </ul>
);
