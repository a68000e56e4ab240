import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Checkboxes } from '../../../components/govuk/checkboxes.tsx';
import { chosen, emptyForm, errorFor, type FormState, typed } from '../../../http/form-state.ts';
import type { Doubt } from '../../../services/doubts/doubt.ts';

/** Doubts that were answered in the same words by the same person on the same day. */
export interface Answered {
  readonly note: string;
  /** Who and when. */
  readonly words: string;
  readonly doubts: readonly Doubt[];
}

interface AnsweredDoubtsProps {
  answered: readonly Answered[];
  base: string;
  commandId: string;
  state: FormState;
  /** Whether answers can be taken back here. */
  canReopen: boolean;
}

/** What somebody looked at, and why it may stay, in their words; and the way back onto the list. */
export function AnsweredDoubts({ answered, base, commandId, state, canReopen }: AnsweredDoubtsProps) {
  if (answered.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Looked at ({answered.reduce((sum, { doubts }) => sum + doubts.length, 0)})</h2>
      {answered.map((one, at) => {
        const name = `again-${at}`;
        const own = typed(state, 'of') === name ? state : emptyForm;
        const heading = (
          <>
            {one.note}
            <span className="rd-comments__who">{one.words}</span>
          </>
        );
        const about = <span className="govuk-visually-hidden">: {one.note}</span>;
        return (
          <section key={name} className="govuk-!-margin-bottom-6">
            {canReopen ? (
              <Form hidden={{ commandId, of: name, shown: one.doubts.map(({ key }) => key).join(' ') }}>
                <Checkboxes
                  name="doubts"
                  id={`doubts-${name}`}
                  legend={<h3 className="govuk-fieldset__heading">{heading}</h3>}
                  legendSize="s"
                  small
                  error={errorFor(own, `doubts-${name}`)}
                  values={chosen(own, 'doubts')}
                  choices={one.doubts.map((doubt) => ({
                    value: doubt.key,
                    text: `${doubt.document}, page ${doubt.page}: ${doubt.sentence}`,
                    hint: <ToPage doubt={doubt} base={base} />,
                  }))}
                />
                <div className="govuk-button-group">
                  <Button name="do" value="reopen" variant="secondary">
                    Put those ticked back on the list{about}
                  </Button>
                  {one.doubts.length > 1 ? (
                    <Button name="do" value="reopen-all" variant="secondary">
                      Put all {one.doubts.length} back{about}
                    </Button>
                  ) : null}
                </div>
              </Form>
            ) : (
              <>
                <h3 className="govuk-heading-s">{heading}</h3>
                <ul className="govuk-list govuk-list--bullet">
                  {one.doubts.map((doubt) => (
                    <li key={doubt.key}>
                      {doubt.document}, page {doubt.page}: {doubt.sentence} <ToPage doubt={doubt} base={base} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}

const ToPage = ({ doubt: { documentId, document, page }, base }: { doubt: Doubt; base: string }) => (
  <a className="govuk-link" href={`${base}/workbench/${documentId}/${page}`}>
    Open the page
    <span className="govuk-visually-hidden">
      : {document}, page {page}
    </span>
  </a>
);
