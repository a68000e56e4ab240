import { data } from 'react-router';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { Page } from '../../../components/page.tsx';
import { LetterPage } from '../../../letters/letter-page.tsx';
import type { Route } from './+types/notice.ts';
import { openNotice } from './open-notice.ts';

/** A letter on the way to an answer, to read before it is printed or handed over. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { head, kind, ...opened } = await openNotice(context, params, request);
  const { id, reference } = head;
  if (opened.obstacle) {
    const { sentence, citation } = opened.obstacle;
    return data({ id, reference, kind, letter: null, why: `${sentence} (${citation})` }, { status: 409 });
  }
  return data({ id, reference, kind, letter: opened.letter, why: null });
}

export default function Notice({ loaderData: { id, reference, kind, letter, why } }: Route.ComponentProps) {
  if (letter === null) {
    return (
      <Page title={`Letter: ${reference}`} back={`/desk/cases/${id}`}>
        <h1 className="govuk-heading-l">This letter must not be written</h1>
        <WarningText>{why}</WarningText>
      </Page>
    );
  }
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
