import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { Details } from '../govuk/details.tsx';
import { Tag } from '../govuk/tag.tsx';
import { ExemptionChoice } from './exemption-choice.tsx';
import { pointingAt } from './found-at.ts';
import type { Picked } from './types.ts';

interface Place {
  readonly place: string;
  readonly page: number;
  /** Its words on the page. */
  readonly at: readonly number[];
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly standing: 'open' | 'marked' | 'rejected' | 'stays';
  /** What its redactions rest on, where that is another exemption than that for third parties. */
  readonly grounds: readonly string[];
}

/** Redactions made because of the person that stay when all are taken off: they may take out somebody else too. */
interface SharedMarks {
  readonly count: number;
  readonly pages: readonly {
    readonly documentId: string;
    readonly document: string;
    readonly page: number;
    readonly count: number;
    /** The words meant, by their places. */
    readonly at: readonly number[];
  }[];
  /** Pages that are not listed. */
  readonly more: number;
}

interface PlacesProps {
  documents: readonly { readonly id: string; readonly name: string; readonly places: readonly Place[] }[];
  open: number;
  /** Places that are taken out already. */
  marked: number;
  /** Redactions that are made because of the person; 0 of names and numbers that are nobody’s. */
  made: number;
  /** Those of them that consent lifts; the others rest on another exemption than that for third parties. */
  lifted: number;
  shared: SharedMarks;
  /** It is decided that the person is disclosed. */
  isDisclosed: boolean;
  /** Places that are not listed. */
  more: number;
  commandId: string;
  /** Why nothing can be marked now; null when it can. */
  whyNot: string | null;
  picked: Picked;
  base: string;
  error: string | undefined;
}

/** Every place of one entry, by document, with why: to be accepted or turned down, or to have its redaction taken off or rest on another exemption. */
export function Places(props: PlacesProps) {
  const { documents, open, marked, made, more, whyNot, commandId, error, base, picked } = props;
  const canMark = whyNot === null;
  const hasMade = marked > 0 || made > 0;
  return (
    <Form hidden={{ commandId }}>
      {whyNot ? <p className="govuk-body">{whyNot}</p> : null}
      {canMark && (open > 0 || hasMade) ? (
        <div className="rd-mark-them">
          <ExemptionChoice
            legend={open > 0 ? 'Exemption, where the person’s own decision names none' : 'Exemption'}
            {...picked}
          />
          {open > 0 ? <Accept open={open} /> : null}
          {hasMade ? <Made {...props} /> : null}
        </div>
      ) : null}
      {canMark && hasMade ? null : <Shared {...props} />}
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
      {more > 0 ? <p className="govuk-body">And {more} more. What is done to all of them reaches these too.</p> : null}
    </Form>
  );
}

const Accept = ({ open }: Pick<PlacesProps, 'open'>) => (
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
);

/** What can be done with redactions that are made already. */
function Made(props: PlacesProps) {
  const { open, made, lifted, shared, isDisclosed } = props;
  const kept = made - lifted;
  return (
    <Details summary="Redactions that are made already" open={open === 0}>
      {isDisclosed && lifted > 0 ? (
        <p className="govuk-body">
          It is decided that they are disclosed, and {lifted === 1 ? 'one redaction is' : `${lifted} redactions are`}{' '}
          still made because of them.
        </p>
      ) : null}
      {kept > 0 ? (
        <p className="govuk-body">
          {kept === 1 ? 'One redaction rests' : `${kept} redactions rest`} on another exemption than that for third
          parties, and {kept === 1 ? 'stays' : 'stay'}: no consent lifts it. Remove such a one on its page if it is
          wrong.
        </p>
      ) : null}
      <p className="govuk-body">
        A page that is to be redacted and carries no other then goes out whole.
        {shared.count === 0 ? ' A place that may name somebody else who is taken out stays.' : ''}
      </p>
      <Shared {...props} />
      <div className="govuk-button-group">
        {lifted > 0 ? (
          <Button name="do" value="off-all" variant={isDisclosed ? undefined : 'secondary'}>
            Take off {allOf(lifted)}
          </Button>
        ) : null}
        <Button name="do" value="off-ticked" variant="secondary">
          Take off those ticked
        </Button>
        {made > 0 ? (
          <Button name="do" value="ground-all" variant="secondary">
            Let {allOf(made)} rest on the exemption chosen
          </Button>
        ) : null}
        <Button name="do" value="ground-ticked" variant="secondary">
          Let those ticked rest on the exemption chosen
        </Button>
      </div>
    </Details>
  );
}

/** Which redactions “Take off” leaves, and where: whoever looks at the page can tell whether it is the person alone. */
function Shared({ shared: { count, pages, more }, whyNot, base }: PlacesProps) {
  if (count === 0) return null;
  const isOne = count === 1;
  return (
    <>
      <p className="govuk-body">
        {isOne ? 'One redaction' : `${count} redactions`} made because of them {isOne ? 'stays: it' : 'stay: each'} may
        take out somebody else too, or a name that is in no entry, or a number.
        {whyNot === null
          ? ` Look at ${isOne ? 'it' : 'each'}, and remove it on its page if it takes out them alone:`
          : ''}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {pages.map((one) => (
          <li key={`${one.documentId} ${one.page}`}>
            <a className="govuk-link" href={`${base}/workbench/${one.documentId}/${one.page}${pointingAt(one.at)}`}>
              {one.document}, page {one.page}
            </a>
            {one.count > 1 ? ` (${one.count} redactions)` : ''}
          </li>
        ))}
        {more > 0 ? <li>and {more === 1 ? 'one more page' : `${more} more pages`}</li> : null}
      </ul>
    </>
  );
}

const allOf = (count: number): string => (count === 1 ? 'the one redaction' : `all ${count} redactions`);

const standingTag = {
  open: null,
  marked: { text: 'Marked', colour: 'blue' },
  rejected: { text: 'Turned down', colour: 'grey' },
  stays: { text: 'Stays', colour: 'green' },
} as const;

function PlaceRow({
  place: { place, page, at, words, before, after, why, standing, grounds },
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
      {grounds.length > 0 ? (
        <span className="rd-hits__why">The redaction rests on another exemption: {grounds.join('; ')}</span>
      ) : null}
    </>
  );
  const isTicked = canMark && (standing === 'open' || standing === 'marked');
  return (
    <li>
      {isTicked ? <input type="checkbox" className="rd-lines__box" name="place" value={place} id={id} /> : null}
      {isTicked ? (
        <label htmlFor={id} className="rd-lines__text">
          {snippet}
        </label>
      ) : (
        <span className="rd-lines__text">{snippet}</span>
      )}
      <span className="rd-hits__where">
        {tag ? <Tag colour={tag.colour}>{tag.text}</Tag> : null}{' '}
        <a className="govuk-link" href={`${base}/workbench/${document.id}/${page}${pointingAt(at)}`}>
          Page {page}
          <span className="govuk-visually-hidden"> of {document.name}</span>
        </a>
      </span>
    </li>
  );
}
