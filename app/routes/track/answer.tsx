import { data } from 'react-router';
import { Page } from '../../components/page.tsx';
import { Downloads } from '../../components/track/downloads.tsx';
import { Help } from '../../components/track/help.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { LetterPage } from '../../letters/letter-page.tsx';
import { answerFiles, releasedLetter } from '../../services/released-answer.ts';
import type { Route } from './+types/answer.ts';
import { caseAddress, ownCase } from './own-case.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const letter = await releasedLetter(app, own);
  if (letter === null) throw data(null, { status: 404 });
  const { support } = app.profile;
  const base = caseAddress(own.state.record.received.reference);
  return { letter, parts: answerFiles(own.state).map(({ part }) => part), support, base };
}

/** The released answer: its files, and the letter as a page with the very words of the PDF. */
export default function Answer({ loaderData: { letter, parts, support, base } }: Route.ComponentProps) {
  return (
    <Page title="Our answer" back={base}>
      <TwoThirds>
        <LetterPage letter={letter} />
        <section>
          <h2 className="govuk-heading-m">Download it</h2>
          <Downloads base={base} parts={parts} />
        </section>
        <section>
          <h2 className="govuk-heading-m">Before you read your documents</h2>
          <p className="govuk-body">
            Some of it may be hard to read, or not what you remember. You do not have to read it all at once, or alone.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {support.map(({ what, text, href }) => (
              <li key={href}>
                {what}:{' '}
                <a className="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <Help />
      </TwoThirds>
    </Page>
  );
}
