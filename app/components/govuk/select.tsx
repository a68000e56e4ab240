import { classNames, describedBy } from './class-names.ts';
import { type FieldProps, FormGroup } from './form-group.tsx';

export interface SelectProps extends FieldProps {
  options: readonly { value: string; text: string; disabled?: boolean | undefined }[];
  value?: string | undefined;
}

/** A list to pick from. For staff and filters; a question to the public is better asked with radios. */
export function Select(props: SelectProps) {
  const { name, id = name, options, value, hint, error } = props;
  return (
    <FormGroup {...props} id={id}>
      <select
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
