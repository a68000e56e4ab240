import { redirect } from 'react-router';
import { ButtonLink } from '../../components/govuk/button-link.tsx';
import { WarningText } from '../../components/govuk/warning-text.tsx';
import { Page } from '../../components/page.tsx';
import { Help } from '../../components/track/help.tsx';
import { partName } from '../../components/track/part-names.ts';
import { Support } from '../../components/track/support.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { hardWords } from '../../language/hard-words.ts';
import { t } from '../../language/t.ts';
import { answerFiles, asPart } from '../../services/answer/released-answer.ts';
import { partWarning } from '../../services/following/part-warning.ts';
import type { Route } from './+types/before.ts';
import { caseAddress, noAnswerHere, ownCase } from './own-case.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const found = answerFiles(own.state).find(({ part }) => part === params.part);
  if (found === undefined) return noAnswerHere(own);
  const base = caseAddress(own.state.record.received.reference);
  const kinds = partWarning(own.state, found);
  const download = `${base}/download/${found.part}`;
  if (kinds.length === 0) throw redirect(download, 303);
  const one = asPart(own.state)(found);
  return { base, kinds, download: `${download}?known=yes`, one, support: app.profile.support };
}

/** What somebody should know before they open something hard, and whom they can talk to. It keeps nobody from opening it. */
export default function Before({ loaderData: { base, kinds, download, one, support } }: Route.ComponentProps) {
  return (
    <Page title={t`Before you open this`} back={base}>
      <TwoThirds>
        <span className="govuk-caption-l">{partName(one)}</span>
        <h1 className="govuk-heading-l">{t`Before you open this`}</h1>
        <WarningText>{t`This may be hard to read.`}</WarningText>
        <p className="govuk-body">{t`It speaks of:`}</p>
        <ul className="govuk-list govuk-list--bullet">
          {kinds.map((kind) => (
            <li key={kind}>{hardWords(kind)}</li>
          ))}
        </ul>
        <p className="govuk-body">
          {t`You do not have to read it now, or all of it, or alone. It stays here. We can read it with you.`}
        </p>
        <Support support={support} />
        <ButtonLink href={download}>{t`I know this, and open it now`}</ButtonLink>
        <p className="govuk-body">
          <a className="govuk-link" href={base}>
            {t`Not now, go back`}
          </a>
        </p>
        <Help />
      </TwoThirds>
    </Page>
  );
}
