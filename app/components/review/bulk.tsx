import { exemptionCodes, exemptionOf } from '../../../machines/exemptions/index.ts';
import { errorFor, type FormState, typed } from '../../http/form-state.ts';
import { Details } from '../govuk/details.tsx';
import { Select } from '../govuk/select.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import type { WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

const choices = [
  { value: '', text: 'Choose' },
  ...Object.entries(decisionWords).map(([value, { text }]) => ({ value, text })),
];
const codes = [
  { value: '', text: 'None' },
  ...exemptionCodes.map((code) => ({ value: code, text: exemptionOf(code).label })),
];

/** Many pages at once. A form of its own, sent whole: such a step deserves its own answer. */
export function Bulk({ data, state }: { data: WorkbenchData; state: FormState }) {
  const count = data.document.pages;
  const error = (field: string) => errorFor(state, field);
  return (
    <Details summary="Decide several pages at once" open={state.errors.length > 0}>
      <p className="govuk-body-s">
        Only pages not decided yet are changed. Pages that cannot be searched are left for you to look at.
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="order" value={data.order} />
        <input type="hidden" name="from" value={1} />
        <input type="hidden" name="to" value={count} />
        <input type="hidden" name="all" value="1" />
        <button className="govuk-button govuk-button--secondary" type="submit" name="decision" value="release">
          Release all unmarked pages of this document
        </button>
      </form>
      <form method="post" noValidate>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="order" value={data.order} />
        <div className="rd-range">
          <TextInput
            name="from"
            label="From page"
            width={4}
            inputMode="numeric"
            value={typed(state, 'from', '1')}
            error={error('from')}
          />
          <TextInput
            name="to"
            label="To page"
            width={4}
            inputMode="numeric"
            value={typed(state, 'to', String(count))}
            error={error('to')}
          />
        </div>
        <Select
          name="decision"
          id="range-decision"
          label="Decision"
          options={choices}
          value={typed(state, 'decision')}
          error={error('range-decision')}
        />
        <Select
          name="code"
          id="range-code"
          label="Exemption, if withheld"
          options={codes}
          value={typed(state, 'code')}
        />
        <TextInput
          name="citation"
          id="range-citation"
          label="Provision, with “other”"
          spellCheck={false}
          value={typed(state, 'citation')}
        />
        <button className="govuk-button govuk-button--secondary" type="submit">
          Decide these pages
        </button>
      </form>
    </Details>
  );
}
