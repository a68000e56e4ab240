import { chosen, errorFor, type FormState, typed } from '../../http/form-state.ts';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import { DateInput } from '../govuk/date-input.tsx';
import { FileUpload } from '../govuk/file-upload.tsx';
import { Radios } from '../govuk/radios.tsx';
import { Select } from '../govuk/select.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import { Textarea } from '../govuk/textarea.tsx';

/** One field of an act's form. */
export type ActField = {
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly isOptional: boolean;
} & (
  | { readonly type: 'text' | 'textarea' | 'date' | 'hidden' }
  | { readonly type: 'file'; readonly accept: string }
  | {
      readonly type: 'radios' | 'checkboxes' | 'select';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    }
);

/**
 * Shows one field with what was typed and what is wrong with it.
 * @param suggestions what a line of text offers while it is typed
 */
export function ActFieldInput({
  field,
  state,
  suggestions,
}: {
  field: ActField;
  state: FormState;
  suggestions?: readonly string[] | undefined;
}) {
  const { name, hint } = field;
  const label = field.isOptional ? `${field.label} (optional)` : field.label;
  const error = errorFor(state, name);
  const value = typed(state, name);
  switch (field.type) {
    case 'hidden':
      return <input type="hidden" name={name} value={value} />;
    case 'text':
      return <TextInput {...{ name, label, hint, error, value, suggestions }} />;
    case 'textarea':
      return <Textarea {...{ name, label, hint, error, value }} rows={5} />;
    case 'file':
      return <FileUpload {...{ name, label, hint, error }} accept={field.accept} />;
    case 'radios':
      return <Radios {...{ name, hint, error, value }} legend={label} choices={field.options} />;
    case 'select':
      return <Select {...{ name, label, hint, error, value }} options={field.options} />;
    case 'checkboxes':
      return (
        <Checkboxes {...{ name, hint, error }} values={chosen(state, name)} legend={label} choices={field.options} />
      );
    case 'date':
      return (
        <DateInput
          {...{ name, hint, error }}
          legend={label}
          values={{
            day: typed(state, `${name}-day`),
            month: typed(state, `${name}-month`),
            year: typed(state, `${name}-year`),
          }}
        />
      );
  }
}
