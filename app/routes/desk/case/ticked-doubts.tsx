import type { ReactNode } from 'react';
import { Form } from '../../../components/form.tsx';
import { Checkboxes } from '../../../components/govuk/checkboxes.tsx';
import { pointingAt } from '../../../components/review/found-at.ts';
import { chosen, emptyForm, errorFor, type FormState, typed } from '../../../http/form-state.ts';
import type { Doubt } from '../../../services/doubts/doubt.ts';

/** What was typed into the form of this name; the others of the page are as they began. */
export const ownOf = (state: FormState, name: string): FormState => (typed(state, 'of') === name ? state : emptyForm);

interface TickedDoubtsProps {
  /** The form's name among those of the page. */
  name: string;
  heading: ReactNode;
  doubts: readonly Doubt[];
  commandId: string;
  state: FormState;
  /** Whether something can be done with them here. */
  canTick: boolean;
  textOf: (doubt: Doubt) => string;
  /** What stands below it, or behind it. */
  beside: (doubt: Doubt) => ReactNode;
  /** What is asked, and the buttons. */
  children: ReactNode;
}

/**
 * Doubts to tick, in a form of their own; where nothing can be done with them, a list. The form carries which were listed, so that nothing is
 * done with one that was not.
 */
export function TickedDoubts(props: TickedDoubtsProps) {
  const { name, heading, doubts, commandId, state, canTick, textOf, beside, children } = props;
  if (!canTick)
    return (
      <>
        <h3 className="govuk-heading-s">{heading}</h3>
        <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
          {doubts.map((doubt) => (
            <li key={doubt.key}>
              {textOf(doubt)} {beside(doubt)}
            </li>
          ))}
        </ul>
      </>
    );
  const own = ownOf(state, name);
  return (
    <Form hidden={{ commandId, of: name, shown: doubts.map(({ key }) => key).join(' ') }}>
      <Checkboxes
        name="doubts"
        id={`doubts-${name}`}
        legend={<h3 className="govuk-fieldset__heading">{heading}</h3>}
        legendSize="s"
        small
        error={errorFor(own, `doubts-${name}`)}
        values={chosen(own, 'doubts')}
        choices={doubts.map((doubt) => ({ value: doubt.key, text: textOf(doubt), hint: beside(doubt) }))}
      />
      {children}
    </Form>
  );
}

/** Where a doubt is. */
export const placeOf = ({ document, page }: Doubt): string => `${document}, page ${page}`;

export const ToPage = ({ doubt, base }: { doubt: Doubt; base: string }) => (
  <a className="govuk-link" href={`${base}/workbench/${doubt.documentId}/${doubt.page}${pointingAt(doubt.at)}`}>
    Open the page<span className="govuk-visually-hidden">: {placeOf(doubt)}</span>
  </a>
);
