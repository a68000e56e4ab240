import type { Redline } from '../../../../machines/redline/redline.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import type { Progress } from '../../../services/file/work-progress.ts';

/** The copy for sign-off: how to get one, how far it is, and its files. */
export function RedlineCopy({
  base,
  now,
  progress,
  mayAsk,
}: {
  base: string;
  now: Redline['now'];
  progress: Progress | null;
  mayAsk: boolean;
}) {
  if (!now && !mayAsk) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Redline copy for sign-off</h2>
      {now?.status === 'making' ? (
        <InsetText>
          The redline copy is being made{progress ? `: ${progress.done} of ${progress.of} pages are done` : null}.{' '}
          <a className="govuk-link" href={`${base}/answer`}>
            Look at the redline copy again
          </a>
        </InsetText>
      ) : null}
      {now?.status === 'failed' ? <InsetText>The redline copy could not be made. {now.reason}</InsetText> : null}
      {now?.status === 'made' ? (
        <ul className="govuk-list">
          {now.files.map(({ file, firstPage, lastPage }, at) => (
            <li key={file}>
              <a className="govuk-link" href={`${base}/redline/${file}`}>
                Redline copy, not for release{now.files.length > 1 ? `, part ${at + 1} of ${now.files.length}` : ''}{' '}
                (PDF, {lastPage - firstPage + 1} pages)
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="govuk-body">
        Nothing is taken out of it: what will be is outlined, with its code. Who opens it is on record. It is deleted
        when the answer is approved, sent back or taken back.
      </p>
      {mayAsk ? (
        <ButtonLink variant="secondary" href={`${base}/acts/ask-redline`}>
          Make a redline copy
        </ButtonLink>
      ) : null}
    </>
  );
}
