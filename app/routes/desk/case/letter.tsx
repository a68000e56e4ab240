import { data } from 'react-router';
import { Page } from '../../../components/page.tsx';
import { LetterPage } from '../../../letters/letter-page.tsx';
import { loadLetter } from '../../../services/answer/stored-letter.ts';
import type { Route } from './+types/letter.ts';
import { openCasePage } from './case-head.ts';

/** The letter of the built answer, as the requester will read it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, loaded, head } = await openCasePage(context, params.caseId);
  const { answer } = loaded.state.record;
  if (!answer?.letterContent) throw data(null, { status: 404 });
  return { id: head.id, reference: head.reference, letter: await loadLetter(app, loaded.caseId, answer.letterContent) };
}

export default function Letter({ loaderData: { id, reference, letter } }: Route.ComponentProps) {
  return (
    <Page title={`Letter: ${reference}`} back={`/desk/cases/${id}/answer`}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <LetterPage letter={letter} />
        </div>
      </div>
    </Page>
  );
}
