import type { HTMLInputAutoCompleteAttribute } from 'react';
import { classNames, describedBy } from './class-names.ts';
import { type FieldProps, FormGroup } from './form-group.tsx';

export interface TextareaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  spellCheck?: boolean | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { name, id = name, value, rows = 5, hint, error } = props;
  return (
    <FormGroup {...props} id={id}>
      <textarea
        className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        spellCheck={props.spellCheck}
        aria-describedby={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
        autoComplete={props.autoComplete}
        defaultValue={value}
      />
    </FormGroup>
  );
}
