import { exemptionCodes, exemptionOf } from '../../../machines/exemptions/index.ts';
import { Details } from '../govuk/details.tsx';
import { ErrorMessage } from '../govuk/error-message.tsx';
import { Select } from '../govuk/select.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import type { WorkbenchData } from './types.ts';
import { decisionWords } from './words.ts';

const choices = Object.entries(decisionWords).map(([value, { text }]) => ({ value, text }));
const codes = [
  { value: '', text: 'None' },
  ...exemptionCodes.map((code) => ({ value: code, text: exemptionOf(code).label })),
];

/** Many pages at once. A form of its own, sent whole: such a step deserves its own answer. */
export function Bulk({ data, error }: { data: WorkbenchData; error: string | undefined }) {
  const count = data.pages.length;
  return (
    <Details summary="Decide several pages at once" open={error !== undefined}>
      <p className="govuk-body-s">
        Only pages not decided yet are changed. Pages that cannot be searched are left for you to look at.
      </p>
      {error === undefined ? null : <ErrorMessage>{error}</ErrorMessage>}
      <form method="post" noValidate>
        <input type="hidden" name="commandId" value={data.commandId} />
        <input type="hidden" name="from" value={1} />
        <input type="hidden" name="to" value={count} />
        <button className="govuk-button govuk-button--secondary" type="submit" name="decision" value="release">
          Release all unmarked pages of this document
        </button>
      </form>
      <form method="post" noValidate>
        <input type="hidden" name="commandId" value={data.commandId} />
        <div className="rd-range">
          <TextInput name="from" label="From page" width={4} inputMode="numeric" value="1" />
          <TextInput name="to" label="To page" width={4} inputMode="numeric" value={String(count)} />
        </div>
        <Select name="decision" id="range-decision" label="Decision" options={choices} value="out-of-scope" />
        <Select name="code" id="range-code" label="Exemption, if withheld" options={codes} />
        <TextInput name="citation" id="range-citation" label="Provision, with “other”" spellCheck={false} />
        <button className="govuk-button govuk-button--secondary" type="submit">
          Decide these pages
        </button>
      </form>
    </Details>
  );
}
