import { BlockPage } from './block-page.tsx';
import { atAnnex } from './blocks.ts';
import { frameWords } from './frame-words.ts';
import { type Letter, languageOf } from './letter.ts';
import { letterContent, letterTitle } from './letter-content.ts';

/** The letter as a part of a page: the same words as the PDF, with real headings, lists and tables. Brings the `h1`. */
export function LetterPage({ letter }: { readonly letter: Letter }) {
  const { reference, signedBy, controller } = letter;
  const words = frameWords(letter);
  const parts = atAnnex(letterContent(letter));
  return (
    <article lang={languageOf(letter)}>
      <h1 className="govuk-heading-l">{letterTitle(letter)}</h1>
      <p className="govuk-body">
        {words.reference} <strong>{reference}</strong>
        <br />
        {words.date}
      </p>
      <p className="govuk-body">{words.greeting}</p>
      {parts.letter.map((block, index) => (
        <BlockPage key={index} block={block} Heading="h2" />
      ))}
      <p className="govuk-body">{words.closing}</p>
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
