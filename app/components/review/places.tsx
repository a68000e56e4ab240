import { everyday, exemptionOf } from '../../../machines/exemptions/index.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { Radios } from '../govuk/radios.tsx';
import { Tag } from '../govuk/tag.tsx';
import type { Picked } from './types.ts';

interface Place {
  readonly place: string;
  readonly page: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly standing: 'open' | 'marked' | 'rejected' | 'stays';
}

interface PlacesProps {
  documents: readonly { readonly id: string; readonly name: string; readonly places: readonly Place[] }[];
  open: number;
  /** Places that are not listed. */
  more: number;
  commandId: string;
  /** Why nothing can be marked now; null when it can. */
  whyNot: string | null;
  picked: Picked;
  base: string;
  error: string | undefined;
}

/** Every suggested place, by document, with why: to be accepted or turned down, all or those ticked. */
export function Places(props: PlacesProps) {
  const { documents, open, more, whyNot, commandId, error, base } = props;
  const canMark = whyNot === null;
  return (
    <Form hidden={{ commandId }}>
      {whyNot ? <p className="govuk-body">{whyNot}</p> : null}
      {canMark && open > 0 ? <Accept {...props} /> : null}
      {error ? (
        <p className="govuk-error-message" id="place">
          {error}
        </p>
      ) : null}
      {documents.map((document) => (
        <section key={document.id} aria-label={document.name}>
          <h2 className="govuk-heading-s">
            {document.name} ({document.places.length})
          </h2>
          <ul className="rd-hits">
            {document.places.map((place) => (
              <PlaceRow key={place.place} {...{ place, canMark, base }} document={document} />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 ? <p className="govuk-body">And {more} more. “Accept all” reaches them too.</p> : null}
    </Form>
  );
}

function Accept({ open, picked }: PlacesProps) {
  return (
    <div className="rd-mark-them">
      <Radios
        name="code"
        legend="Exemption, where the person’s own decision names none"
        legendSize="s"
        small
        inline
        value={everyday.some((code) => code === picked.code) ? picked.code : 'third-party'}
        choices={everyday
          .filter((code) => code !== 'other')
          .map((code) => ({ value: code, text: exemptionOf(code).label }))}
      />
      <div className="govuk-button-group">
        <Button name="do" value="all">
          Accept all {open}
        </Button>
        <Button name="do" value="ticked" variant="secondary">
          Accept those ticked
        </Button>
        <Button name="do" value="reject" variant="secondary">
          Turn down those ticked
        </Button>
      </div>
    </div>
  );
}

const standingTag = {
  open: null,
  marked: { text: 'Marked', colour: 'blue' },
  rejected: { text: 'Turned down', colour: 'grey' },
  stays: { text: 'Stays', colour: 'green' },
} as const;

function PlaceRow({
  place: { place, page, words, before, after, why, standing },
  canMark,
  base,
  document,
}: {
  place: Place;
  canMark: boolean;
  base: string;
  document: { readonly id: string; readonly name: string };
}) {
  const id = `place-${place.replace(/[^\w-]/gu, '-')}`;
  const tag = standingTag[standing];
  const snippet = (
    <>
      {before} <strong>{words}</strong> {after}
      <span className="rd-hits__why">{why}</span>
    </>
  );
  const isOpen = canMark && standing === 'open';
  return (
    <li>
      {isOpen ? <input type="checkbox" className="rd-lines__box" name="place" value={place} id={id} /> : null}
      {isOpen ? (
        <label htmlFor={id} className="rd-lines__text">
          {snippet}
        </label>
      ) : (
        <span className="rd-lines__text">{snippet}</span>
      )}
      <span className="rd-hits__where">
        {tag ? <Tag colour={tag.colour}>{tag.text}</Tag> : null}{' '}
        <a className="govuk-link" href={`${base}/workbench/${document.id}/${page}`}>
          Page {page}
          <span className="govuk-visually-hidden"> of {document.name}</span>
        </a>
      </span>
    </li>
  );
}
