import { ownLinkObstacle } from '../../../machines/work/links.ts';
import { Page } from '../../components/page.tsx';
import { AccessInstead } from '../../components/track/access-instead.tsx';
import { Downloads } from '../../components/track/downloads.tsx';
import { Help } from '../../components/track/help.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { t } from '../../language/t.ts';
import { LetterPage } from '../../letters/letter-page.tsx';
import { answerParts, earlierParts, releasedLetter } from '../../services/answer/released-answer.ts';
import { mayComplain } from '../../services/following/complain-about.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/answer.ts';
import { caseAddress, noAnswerHere, ownCase } from './own-case.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const earlier = params.earlier === undefined ? null : Number(/^\d{1,4}$/.exec(params.earlier)?.[0] ?? 0);
  const letter = await releasedLetter(app, own, earlier);
  if (letter === null) return noAnswerHere(own);
  const base = caseAddress(own.state.record.received.reference);
  return {
    letter,
    parts:
      earlier === null
        ? answerParts(own.state)
        : (earlierParts(own.state).find(({ number }) => number === earlier)?.parts ?? []),
    base,
    commandId: newId(),
    mayComplain: mayComplain(own),
    mayAskForCopy: ownLinkObstacle(own.state) === null,
  };
}

/** The released answer, or one before it: its files, and the letter as a page with the very words of the PDF. */
export default function Answer({
  loaderData: { letter, parts, base, commandId, mayAskForCopy, mayComplain },
}: Route.ComponentProps) {
  return (
    <Page title={t`Our answer`} back={base}>
      <TwoThirds>
        <LetterPage letter={letter} />
        <section>
          <h2 className="govuk-heading-m">{t`Download our answer`}</h2>
          <Downloads base={base} parts={parts} />
        </section>
        {mayAskForCopy ? <AccessInstead base={base} commandId={commandId} /> : null}
        {mayComplain ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`${base}/complain`}>
              {t`Complain about how we handled this`}
            </a>
          </p>
        ) : null}
        <Help />
      </TwoThirds>
    </Page>
  );
}
