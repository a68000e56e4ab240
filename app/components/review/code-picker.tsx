import { exemptionCodes, exemptionOf } from '../../../machines/exemptions/index.ts';
import { ErrorMessage } from '../govuk/error-message.tsx';
import type { Picked } from './types.ts';

interface CodePickerProps {
  form: string;
  picked: Picked;
  onPick: (picked: Picked) => void;
  error: string | undefined;
}

/** The exemption that the next marks rest on. It stays chosen, and begins with the one used last. */
export function CodePicker({ form, picked, onPick, error }: CodePickerProps) {
  return (
    <fieldset className="govuk-fieldset rd-codes">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Exemption for new marks</legend>
      {error === undefined ? null : <ErrorMessage id="code-error">{error}</ErrorMessage>}
      <div className="govuk-radios govuk-radios--small">
        {exemptionCodes.map((code, index) => (
          <div className="govuk-radios__item" key={code}>
            <input
              className="govuk-radios__input"
              id={index === 0 ? 'code' : `code-${index + 1}`}
              form={form}
              name="code"
              type="radio"
              value={code}
              checked={picked.code === code}
              onChange={() => onPick({ ...picked, code })}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={index === 0 ? 'code' : `code-${index + 1}`}>
              <span className="rd-key" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {exemptionOf(code).label}
            </label>
          </div>
        ))}
      </div>
      <label className="govuk-label rd-small-label" htmlFor="citation">
        Provision, with “other”
      </label>
      <input
        className="govuk-input"
        id="citation"
        form={form}
        name="citation"
        value={picked.citation}
        maxLength={300}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onPick({ ...picked, citation: event.target.value })}
      />
    </fieldset>
  );
}
