import type { Language } from '../../../../machines/language.ts';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { BlockPage } from '../../../letters/block-page.tsx';
import type { Edit, Piece } from '../../../letters/edits.ts';

const rowsFor = (text: string): number =>
  Math.min(12, Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length));

/**
 * A letter in its order. Words that may be changed stand in fields (`part-1`, `part-2`, …) for whoever may change them;
 * the rest is shown as it will be sent.
 * @param words what stands at each open part now, in order
 * @param language the letter's, whatever the desk's
 */
export function DraftLetter({
  pieces,
  words,
  mayChange,
  language,
}: {
  pieces: readonly Piece[];
  words: readonly string[];
  mayChange: boolean;
  language: Language;
}) {
  let open = 0;
  return (
    <article lang={language} className="rd-draft">
      {pieces.map((piece, index) => {
        if (piece.kind === 'fixed') {
          const { block } = piece;
          if (block.kind !== 'annex') return <BlockPage key={index} block={block} Heading="h2" />;
          return (
            <h2 key={index} className="govuk-heading-l">
              {block.text}
            </h2>
          );
        }
        open += 1;
        const { standard, open: whose } = piece.part;
        const now = words[open - 1] ?? standard;
        if (!mayChange) {
          return now === '' ? null : <BlockPage key={index} block={{ kind: 'paragraph', text: now }} Heading="h2" />;
        }
        return (
          <Textarea
            key={index}
            name={`part-${open}`}
            label={whose === 'own' ? `Your words, part ${open}` : `Our usual words, part ${open}`}
            hint={now === standard ? undefined : `By itself the letter says: ${standard}`}
            rows={rowsFor(now)}
            value={now}
            spellCheck
          />
        );
      })}
    </article>
  );
}

/** What was changed of the letter by hand, each beside what it says by itself. Nothing where nothing was. */
export function DraftChanges({ changes }: { changes: readonly Edit[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        Changed by hand
      </h2>
      {changes.map(({ standard, nth, text }) => (
        <dl key={`${nth}${standard}`} className="govuk-summary-list">
          <div className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">By itself</dt>
            <dd className="govuk-summary-list__value">
              <del>{standard}</del>
            </dd>
          </div>
          <div className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">In this letter</dt>
            <dd className="govuk-summary-list__value rd-keep-lines">{text === '' ? 'Left out' : <ins>{text}</ins>}</dd>
          </div>
        </dl>
      ))}
    </section>
  );
}
