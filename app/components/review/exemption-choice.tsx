import { type ExemptionCode, everyday, exemptionCodes, exemptionOf } from '../../../machines/exemptions/index.ts';
import { Details } from '../govuk/details.tsx';
import { Radios } from '../govuk/radios.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import type { Picked } from './types.ts';

const choicesOf = (codes: readonly ExemptionCode[]) =>
  codes.map((one) => ({ value: one, text: exemptionOf(one).label }));
const rarer = exemptionCodes.filter((code) => !everyday.some((one) => one === code));

/** The exemption of what is done to many places at once, in a form that is sent whole. */
export function ExemptionChoice({
  legend,
  code,
  citation,
  error,
}: {
  legend: string;
  code: string;
  citation: Picked['citation'];
  error?: string | undefined;
}) {
  return (
    <>
      <Radios
        name="code"
        legend={legend}
        legendSize="s"
        small
        inline
        value={code}
        error={error}
        choices={choicesOf(everyday)}
      />
      <Details summary="More exemptions" open={rarer.some((one) => one === code)}>
        <Radios
          name="code"
          id="code-more"
          legend="More exemptions"
          legendSize="s"
          small
          value={code}
          choices={choicesOf(rarer)}
        />
      </Details>
      <TextInput name="citation" label="Provision, with “other”" value={citation} spellCheck={false} width="one-half" />
    </>
  );
}
