import { formatDate } from '../../machines/dates.ts';
import { BlockPage } from './block-page.tsx';
import { atAnnex } from './blocks.ts';
import type { Letter } from './letter.ts';
import { letterContent, letterTitle } from './letter-content.ts';

/** The letter as a part of a page: the same words as the PDF, with real headings, lists and tables. Brings the `h1`. */
export function LetterPage({ letter }: { readonly letter: Letter }) {
  const { reference, writtenOn, addressee, signedBy, controller } = letter;
  const parts = atAnnex(letterContent(letter));
  return (
    <article lang="en">
      <h1 className="govuk-heading-l">{letterTitle(letter)}</h1>
      <p className="govuk-body">
        Your reference: <strong>{reference}</strong>
        <br />
        {formatDate(writtenOn)}
      </p>
      <p className="govuk-body">Dear {addressee.name}</p>
      {parts.letter.map((block, index) => (
        <BlockPage key={index} block={block} Heading="h2" />
      ))}
      <p className="govuk-body">Yours sincerely</p>
      <p className="govuk-body">
        {signedBy}
        <br />
        {controller.name}
      </p>
      {parts.behind.length > 0 && <h2 className="govuk-heading-l">{parts.title}</h2>}
      {parts.behind.map((block, index) => (
        <BlockPage key={index} block={block} Heading="h3" />
      ))}
    </article>
  );
}
