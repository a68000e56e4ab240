import {
  type ExemptionCode,
  everyday,
  exemptionCodes,
  exemptionOf,
  groupWords,
} from '../../../machines/exemptions/index.ts';
import { ErrorMessage } from '../govuk/error-message.tsx';
import type { Picked } from './types.ts';

interface CodePickerProps {
  form: string;
  picked: Picked;
  /** Rarer exemptions this person used here: they stand with the everyday ones. */
  recent: readonly ExemptionCode[];
  onPick: (picked: Picked) => void;
  error: string | undefined;
}

const rarerThan = (shown: readonly ExemptionCode[]) =>
  Object.entries(groupWords)
    .map(([group, name]) => ({
      name,
      codes: exemptionCodes.filter((code) => !shown.includes(code) && exemptionOf(code).group === group),
    }))
    .filter(({ codes }) => codes.length > 0);

/** The exemptions that have a key, in the order of their numbers: the everyday ones, then those used last. */
export const keyed = (recent: readonly ExemptionCode[]): readonly ExemptionCode[] => [...everyday, ...recent];

/** The exemption that the next marks rest on. It stays chosen, and begins with the one used last. */
export function CodePicker({ form, picked, recent, onPick, error }: CodePickerProps) {
  const shown = keyed(recent);
  return (
    <fieldset className="govuk-fieldset rd-codes">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Exemption for new marks</legend>
      {error === undefined ? null : <ErrorMessage id="code-error">{error}</ErrorMessage>}
      <Codes codes={shown} {...{ form, picked, onPick }} hasKeys />
      <details className="govuk-details rd-codes__more" open={!shown.includes(picked.code)}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">More exemptions</span>
        </summary>
        {rarerThan(shown).map(({ name, codes }) => (
          <div key={name}>
            <p className="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-0">{name}</p>
            <Codes {...{ codes, form, picked, onPick }} />
          </div>
        ))}
      </details>
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

interface CodesProps extends Pick<CodePickerProps, 'form' | 'picked' | 'onPick'> {
  codes: readonly ExemptionCode[];
  /** Number keys choose them, in this order. */
  hasKeys?: boolean;
}

function Codes({ codes, form, picked, onPick, hasKeys = false }: CodesProps) {
  return (
    <div className="govuk-radios govuk-radios--small">
      {codes.map((code, index) => {
        const id = hasKeys ? (index === 0 ? 'code' : `code-${index + 1}`) : `code-${code}`;
        return (
          <div className="govuk-radios__item" key={code}>
            <input
              className="govuk-radios__input"
              id={id}
              form={form}
              name="code"
              type="radio"
              value={code}
              checked={picked.code === code}
              onChange={() => onPick({ ...picked, code })}
            />
            <label className="govuk-label govuk-radios__label" htmlFor={id}>
              {hasKeys ? (
                <span className="rd-key" aria-hidden="true">
                  {index + 1}
                </span>
              ) : null}{' '}
              {exemptionOf(code).label}
            </label>
          </div>
        );
      })}
    </div>
  );
}
