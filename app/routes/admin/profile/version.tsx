import { data } from 'react-router';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { instantWords } from '../../../http/instant-words.ts';
import { versionChanges } from '../../../services/body/profile-history.ts';
import type { Route } from './+types/version.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const number = /^\d{1,9}$/.test(params.version) ? Number(params.version) : 0;
  const found = await versionChanges(context.get(appContext), number);
  if (found === null) throw data(null, { status: 404 });
  const { row, changes } = found;
  return { ...row, when: instantWords(row.at), changes };
}

/** What one version of the profile changed, by whom and why. */
export default function Version({ loaderData }: Route.ComponentProps) {
  const { version, when, by, note, changes } = loaderData;
  return (
    <Page title={`Version ${version}`} back="/admin/profile">
      <h1 className="govuk-heading-l">Version {version}</h1>
      <p className="govuk-body">
        {by}, {when}. {note}
      </p>
      <Scroll label="What it changed">
        <Table
          caption="What it changed"
          captionSize="m"
          head={[{ text: 'Where' }, { text: 'Before' }, { text: 'After' }]}
          rows={changes.map(({ where, before, after }) => [
            where,
            <span key="before" className="rd-keep-lines">
              {before}
            </span>,
            <span key="after" className="rd-keep-lines">
              {after}
            </span>,
          ])}
          firstCellIsHeader
        />
      </Scroll>
    </Page>
  );
}
