import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import type { Route } from './+types/searches.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, loaded, head } = await openCasePage(context, params.caseId);
  const { searches } = loaded.state.record;
  return {
    head,
    mayAdd: mayDo(loaded.state, actor, 'search.recorded') === null,
    searches: searches.map((search) => ({ ...search, on: formatDate(search.on) })),
  };
}

const resultWords = { found: 'Found', 'nothing-found': 'Nothing found', 'not-searched': 'Not searched' } as const;

export default function Searches({ loaderData: { head, mayAdd, searches } }: Route.ComponentProps) {
  return (
    <CasePage head={head} tab="searches">
      <p className="govuk-body">
        The person is entitled to what a reasonable and proportionate search finds. The letter lists what stands here.
      </p>
      {mayAdd ? <ButtonLink href={`/desk/cases/${head.id}/acts/record-search`}>Record a search</ButtonLink> : null}
      {searches.length === 0 ? (
        <p className="govuk-body">No search is recorded yet.</p>
      ) : (
        <Scroll label="Searches">
          <Table
            caption="Searches"
            captionHidden
            head={['System', 'Result', 'Terms', 'Period', 'By', 'On', 'Note'].map((text) => ({ text }))}
            rows={searches.map((search) => [
              search.system,
              resultWords[search.result],
              search.terms,
              search.from || search.to ? `${search.from ?? ''} – ${search.to ?? ''}` : 'All',
              search.searcher,
              search.on,
              search.note,
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
    </CasePage>
  );
}
