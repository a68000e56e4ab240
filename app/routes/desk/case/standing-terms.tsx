import type { ToldPlace, ToldTerm } from '../../../services/answer/standing-terms.ts';

interface StandingTermsProps {
  base: string;
  terms: readonly ToldTerm[];
  /** What to do once it is put right, as a sentence. */
  next: string;
}

const howWords: Readonly<Record<ToldPlace['how'], string>> = {
  words: 'It is in the words of the page. Mark it there too.',
  disguised: 'It is in the words of the page, backwards or as digits. Draw a box over it.',
  picture: 'It can be read in the picture of the page. Draw a box over it.',
  nearly: 'Something very like it may be in the picture of the page. Look, and draw a box over it.',
};

const ownPage =
  'This page is our own: a cover, a list of contents, or a page that says something is withheld. It has names of documents on it. Change the name, or what was written for the cover.';
const noPage = 'It is in the title or the bookmarks. Those are names of documents: change the name.';

/** Which terms finished pages still show, on which of them, and what an officer does about it. Only for whoever may see the words of the case. */
export function StandingTerms({ base, terms, next }: StandingTermsProps) {
  if (terms.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Still to be taken out</h2>
      {terms.map(({ text, places }) => (
        <div key={text}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>“{text}”</strong> is taken out everywhere, but was found:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {places.map((place) => (
              <li key={place.page ?? 'file'}>
                <Place base={base} place={place} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="govuk-body">{next}</p>
    </section>
  );
}

function Place({ base, place: { page, how, source } }: { base: string; place: ToldPlace }) {
  if (page === null) return <>Outside the pages. {noPage}</>;
  if (source === null)
    return (
      <>
        On page {page}. {ownPage}
      </>
    );
  return (
    <>
      On page {page}, which is{' '}
      <a className="govuk-link" href={`${base}/workbench/${source.documentId}/${source.sourcePage}`}>
        {source.document}, page {source.sourcePage}
      </a>
      . {howWords[how]}
    </>
  );
}
