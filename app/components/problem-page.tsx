import { errorText } from '../http/error-response.ts';
import { inOwnLanguage, t } from '../language/t.ts';
import { DeskFrame } from './desk-frame.tsx';
import { Page } from './page.tsx';
import { PublicFrame } from './public-frame.tsx';

const staffPath = /^\/(desk|dpo|admin|account|sign-in)(\/|$)/;

/** Words of its own that a loader or action threw with the status: `throw data({ title, sentence }, { status: 403 })`. */
export interface ProblemWords {
  readonly title: string;
  readonly sentence: string;
}

/** Those words, if what was thrown has them. */
export function problemWords(thrown: unknown): ProblemWords | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('title' in thrown) || !('sentence' in thrown))
    return undefined;
  const { title, sentence } = thrown;
  return typeof title === 'string' && typeof sentence === 'string' ? { title, sentence } : undefined;
}

export interface ProblemPageProps {
  status: number;
  words?: ProblemWords | undefined;
  requestId: string | undefined;
  /** Decides the frame: everyone but staff keeps their way out of the page. */
  path: string;
}

/** The page for 403, 404, 409, 429, 500 and the like. It says what to do next and nothing about what went wrong inside. */
export function ProblemPage({ status, words, requestId, path }: ProblemPageProps) {
  const [general, advice] = errorText(status);
  const title = words === undefined ? general : inOwnLanguage(words.title);
  const sentence = words === undefined ? advice : inOwnLanguage(words.sentence);
  const isStaff = staffPath.test(path);
  const page = (
    <Page title={title}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body">{sentence}</p>
          <p className="govuk-body">
            {/* Signing in again leads whoever is signed in to the first page of their role: not everybody has cases. */}
            <a className="govuk-link" href={isStaff ? '/sign-in' : '/'}>
              {isStaff ? 'Go to your first page' : t`Go to the start`}
            </a>
          </p>
          {status >= 500 && requestId !== undefined ? (
            <p className="govuk-body-s">{t`If you contact us about this, quote ${requestId}.`}</p>
          ) : null}
        </div>
      </div>
    </Page>
  );
  return isStaff ? (
    <DeskFrame navigation={[]} home="/sign-in">
      {page}
    </DeskFrame>
  ) : (
    <PublicFrame>{page}</PublicFrame>
  );
}
