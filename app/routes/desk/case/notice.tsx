import { Page } from '../../../components/page.tsx';
import { LetterPage } from '../../../letters/letter-page.tsx';
import type { Route } from './+types/notice.ts';
import { openNotice } from './open-notice.ts';

/** A letter on the way to an answer, to read before it is printed or handed over. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { head, kind, letter } = await openNotice(context, params, request);
  return { id: head.id, reference: head.reference, kind, letter };
}

export default function Notice({ loaderData: { id, reference, kind, letter } }: Route.ComponentProps) {
  return (
    <Page title={`Letter: ${reference}`} back={`/desk/cases/${id}`}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <LetterPage letter={letter} />
          <p className="govuk-body govuk-!-display-none-print">
            <a className="govuk-link" href={`/desk/cases/${id}/notices/${kind}/pdf`}>
              Get this letter as PDF
            </a>
            {letter.print === 'large' ? (
              ' (in large print, as this person asked)'
            ) : (
              <>
                {' or '}
                <a className="govuk-link" href={`/desk/cases/${id}/notices/${kind}/pdf?print=large`}>
                  in large print
                </a>
              </>
            )}
          </p>
        </div>
      </div>
    </Page>
  );
}
