import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { classNames, describedBy } from './class-names.ts';
import { type FieldProps, FormGroup } from './form-group.tsx';

export interface TextInputProps extends FieldProps {
  /** What stands in the field at first. */
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'search' | undefined;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  /** False for names, codes and addresses: a red line under one's own name is an insult. */
  spellCheck?: boolean | undefined;
  /** The length of the answer, in characters or as a share of the line. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | 'full' | 'one-half' | 'two-thirds' | undefined;
  prefix?: ReactNode;
  suffix?: ReactNode;
  className?: string | undefined;
  labelClassName?: string | undefined;
  /** Offered while typing; something else may be typed all the same. */
  suggestions?: readonly string[] | undefined;
}

const widthClass = (width: TextInputProps['width']) =>
  width !== undefined && (typeof width === 'number' ? `govuk-input--width-${width}` : `govuk-!-width-${width}`);

/** One line of text. Never `required` or `pattern`: what is wrong is said by the server, in words. */
export function TextInput(props: TextInputProps) {
  const {
    name,
    id = name,
    value,
    type = 'text',
    width,
    prefix,
    suffix,
    className,
    error,
    hint,
    suggestions = [],
  } = props;
  const listId = suggestions.length > 0 ? `${id}-suggestions` : undefined;
  const wide = widthClass(width);
  const input = (
    <input
      className={classNames('govuk-input', className, wide, error !== undefined && 'govuk-input--error')}
      id={id}
      name={name}
      type={type}
      spellCheck={props.spellCheck}
      defaultValue={value}
      aria-describedby={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
      autoComplete={props.autoComplete}
      inputMode={props.inputMode}
      list={listId}
    />
  );
  const affixed = (
    <div className="govuk-input__wrapper">
      {prefix ? <Affix kind="prefix">{prefix}</Affix> : null}
      {input}
      {suffix ? <Affix kind="suffix">{suffix}</Affix> : null}
    </div>
  );
  return (
    <FormGroup {...props} id={id}>
      {prefix || suffix ? affixed : input}
      {listId === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </FormGroup>
  );
}

function Affix({ kind, children }: { kind: 'prefix' | 'suffix'; children: ReactNode }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}
