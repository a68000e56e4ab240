import { Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { equalityFigures, smallest } from '../../services/asking/equality.ts';
import type { Route } from './+types/equality.ts';

export const loader = async ({ context }: Route.LoaderArgs) => ({
  figures: await equalityFigures(context.get(appContext)),
});

/** Who uses the service, as far as they said: counts that lead to nobody. */
export default function EqualityFigures({ loaderData: { figures } }: Route.ComponentProps) {
  return (
    <Page title="Who uses this service" back="/dpo">
      <h1 className="govuk-heading-l">Who uses this service</h1>
      <p className="govuk-body">
        What people chose to tell after they sent a request. Only quarters that are over are counted. Numbers are
        rounded to the nearest 5; fewer than {smallest} are not shown.
      </p>
      {figures.map(({ question, answers }) => (
        <Table
          key={question}
          caption={question}
          captionSize="m"
          head={[{ text: 'Answer' }, { text: 'About how many' }]}
          rows={answers.map(({ answer, count }) => [answer, count === null ? `Fewer than ${smallest}` : count])}
          firstCellIsHeader
        />
      ))}
    </Page>
  );
}
