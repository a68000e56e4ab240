import { Choices, type ChoicesProps } from './choices.tsx';

/** One answer of several. None is chosen beforehand unless it was chosen before. */
export function Radios({
  value,
  inline,
  ...rest
}: ChoicesProps & { value?: string | undefined; inline?: boolean | undefined }) {
  return (
    <Choices
      {...rest}
      kind="radio"
      chosen={value === undefined || value === '' ? [] : [value]}
      className={inline ? 'govuk-radios--inline' : undefined}
    />
  );
}
