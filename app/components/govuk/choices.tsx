import { Fragment, type ReactNode } from 'react';
import { classNames, describedBy, type HeadingSize } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

export interface Choice {
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** Fields that belong to this answer. Shown always without JavaScript, with it only while the answer is chosen. */
  reveals?: ReactNode;
  /** Stands before this answer: "or". */
  divider?: string | undefined;
  /** Of checkboxes: choosing it takes the others away. */
  exclusive?: boolean | undefined;
}

export interface ChoicesProps {
  name: string;
  /** The id of the first answer, to which the error summary links; the name unless given. */
  id?: string | undefined;
  legend: ReactNode;
  legendSize?: HeadingSize | undefined;
  /** The legend is the page's h1. */
  heading?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
  small?: boolean | undefined;
}

/** Radios and checkboxes are one markup under two names. */
export function Choices(
  props: ChoicesProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[]; className?: string | undefined },
) {
  const { name, id = name, kind, hint, error, chosen, small } = props;
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  // A divider takes a number of its own in the ids that GOV.UK Frontend writes.
  let position = 0;
  const numbered = props.choices.map((choice) => {
    position += choice.divider === undefined ? 1 : 2;
    return { choice, id: position === 1 ? id : `${id}-${position}` };
  });
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={props.legend}
        size={props.legendSize}
        heading={props.heading}
        describedBy={describedBy(hint ? `${id}-hint` : false, error !== undefined && `${id}-error`)}
      >
        {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
        {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div className={classNames(block, small && `${block}--small`, props.className)} data-module={block}>
          {numbered.map((one) => (
            <Item
              key={one.id}
              block={block}
              kind={kind}
              name={name}
              {...one}
              checked={chosen.includes(one.choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

interface ItemProps {
  block: string;
  kind: 'radio' | 'checkbox';
  name: string;
  id: string;
  choice: Choice;
  checked: boolean;
}

function Item({ block, kind, name, id, choice, checked }: ItemProps) {
  const reveals = choice.reveals === undefined ? undefined : `conditional-${id}`;
  return (
    <Fragment>
      {choice.divider === undefined ? null : <div className={`${block}__divider`}>{choice.divider}</div>}
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          data-aria-controls={reveals}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
        />
        <Label htmlFor={id} className={`${block}__label`}>
          {choice.text}
        </Label>
        {choice.hint ? (
          <Hint id={`${id}-item-hint`} className={`${block}__hint`}>
            {choice.hint}
          </Hint>
        ) : null}
      </div>
      {reveals === undefined ? null : (
        <div className={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)} id={reveals}>
          {choice.reveals}
        </div>
      )}
    </Fragment>
  );
}
