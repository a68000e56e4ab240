import type { Finding } from '../../../../machines/documents/events.ts';
import type { DocumentId } from '../../../../machines/ids.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Details } from '../../../components/govuk/details.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { errorFor, type FormState, typed } from '../../../http/form-state.ts';
import { LockedDocument } from './locked-document.tsx';

export interface DocumentMore {
  readonly id: DocumentId;
  readonly name: string;
  readonly failure: string | null;
  readonly isLocked: boolean;
  readonly pages: number;
  /** Numbers of the pages that no search sees into. */
  readonly unsearchable: readonly number[];
  readonly toDecide: number;
  readonly findings: readonly (Finding & { readonly settled: string | null; readonly needsDecision: boolean })[];
}

interface MoreOfDocumentProps {
  readonly base: string;
  readonly document: DocumentMore;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly mayChange: boolean;
  /** What was sent and could not be taken; its fields are named for the document or finding they are of. */
  readonly state: FormState;
}

/** Whether what could not be taken is about this document. */
export const isWrongOf = ({ errors }: FormState, id: string): boolean =>
  errors.some(({ field }) => field.includes(`-${id}`));

/** What a document's row has no room for: why it could not be read, what the answer will not carry of it, and what can be done with it. */
export function MoreOfDocument({ base, document, hidden, mayChange, state }: MoreOfDocumentProps) {
  const error = (field: string, of = '') => errorFor(state, `${field}-${document.id}${of}`);
  return (
    <div id={`more-${document.id}`}>
      {document.failure ? (
        <p className="govuk-error-message">
          {document.name}: {document.failure}
        </p>
      ) : null}
      {document.isLocked && mayChange ? (
        <LockedDocument {...document} hidden={hidden} error={error('password')} />
      ) : null}
      {document.unsearchable.length > 0 ? (
        <p className="govuk-body">
          <strong>{document.name}:</strong>{' '}
          {document.unsearchable.length === 1
            ? `page ${document.unsearchable[0]} cannot be searched. Read it by eye, every line.`
            : `pages ${document.unsearchable.join(', ')} cannot be searched. Read them by eye, every line.`}
        </p>
      ) : null}
      <Details
        summary={
          document.toDecide === 0 ? `More about ${document.name}` : `${document.name}: ${document.toDecide} to decide`
        }
        open={isWrongOf(state, document.id)}
      >
        {document.pages > 0 && mayChange ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`${base}/file-order/${document.id}`}>
              Turn, move, split off or join pages
              <span className="govuk-visually-hidden"> of {document.name}</span>
            </a>
          </p>
        ) : null}
        {document.findings.length > 0 ? <h2 className="govuk-heading-s">What the answer will not carry</h2> : null}
        {document.findings.map((finding) => (
          <div key={finding.id} className="rd-finding">
            <p className="govuk-body">
              {finding.page ? `Page ${finding.page}: ` : ''}
              {finding.note}
            </p>
            {finding.settled ? (
              <p className="govuk-hint">Decided: {finding.settled}</p>
            ) : mayChange && finding.needsDecision ? (
              <Form hidden={{ ...hidden, do: 'settle', documentId: document.id, findingId: finding.id }}>
                <TextInput
                  name="note"
                  id={`note-${document.id}-${finding.id}`}
                  label="What do you decide about it?"
                  error={error('note', `-${finding.id}`)}
                />
                <Button variant="secondary">Record</Button>
              </Form>
            ) : null}
          </div>
        ))}
        {mayChange ? (
          <>
            <Form hidden={{ ...hidden, do: 'rename', documentId: document.id }}>
              <TextInput
                name="name"
                id={`name-${document.id}`}
                label="Name in the answer"
                hint="The schedule and the pages carry it. It must not name anyone who is taken out."
                value={error('name') === undefined ? document.name : typed(state, 'name')}
                error={error('name')}
              />
              <Button variant="secondary">Rename</Button>
            </Form>
            <Form hidden={{ ...hidden, do: 'remove', documentId: document.id }}>
              <TextInput
                name="reason"
                id={`reason-${document.id}`}
                label="Why is it removed from the case?"
                hint="What came inside it goes too."
                error={error('reason')}
              />
              <Button variant="warning">Remove document</Button>
            </Form>
          </>
        ) : null}
      </Details>
    </div>
  );
}
