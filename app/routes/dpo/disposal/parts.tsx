import { formatDate } from '../../../../machines/dates.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Checkboxes } from '../../../components/govuk/checkboxes.tsx';
import type { OnTheWay } from '../../../services/disposal/on-the-way.ts';
import { outcomeWords } from '../../desk/words.ts';

/** What a list says of a case: nothing that names anybody. */
export interface ShownCase {
  readonly id: string;
  readonly reference: string;
  readonly facts: string;
}

type Row = OnTheWay['row'];

export const shownCase = ({ id, reference, right, outcome, closedOn }: Row, more: string): ShownCase => ({
  id,
  reference,
  facts: `${rightRules[right].name}. ${outcome === null ? 'Ended' : outcomeWords[outcome]} on ${formatDate(closedOn)}. ${more}`,
});

/** Cases to tick, and one button for all of them. */
export function ChooseCases({
  legend,
  hint,
  cases,
  button,
  commandId,
  error,
  intent,
}: {
  legend: string;
  hint: string;
  cases: readonly ShownCase[];
  button: string;
  commandId: string;
  error: string | undefined;
  intent: string;
}) {
  return (
    <Form hidden={{ commandId, intent }}>
      <Checkboxes
        name="cases"
        legend={legend}
        legendSize="m"
        hint={hint}
        error={error}
        small
        choices={cases.map(({ id, reference, facts }) => ({ value: id, text: reference, hint: facts }))}
      />
      <Button preventDoubleClick>{button}</Button>
    </Form>
  );
}
