import { Checkboxes } from '../../../components/govuk/checkboxes.tsx';
import { Radios } from '../../../components/govuk/radios.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { chosen, errorFor, type FormState, typed } from '../../../http/form-state.ts';
import type { ProfileField } from './fields.ts';

const choices = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }));

/** A field of the profile with what stands in it and what is wrong with it. */
export function ProfileFieldInput({ field, state }: { field: ProfileField; state: FormState }) {
  const { path: name, label, hint } = field;
  const error = errorFor(state, name);
  const value = typed(state, name);
  switch (field.kind) {
    case 'lines':
    case 'table':
      return <Textarea {...{ name, label, hint, error, value }} rows={5} spellCheck={false} />;
    case 'several':
      return (
        <Checkboxes
          {...{ name, hint, error }}
          values={chosen(state, name)}
          legend={label}
          choices={choices(field.options)}
        />
      );
    case 'one':
      return <Radios {...{ name, hint, error, value }} legend={label} choices={choices(field.options)} />;
    case 'yes-no':
      return (
        <Radios {...{ name, hint, error, value }} legend={label} choices={choices({ yes: 'Yes', no: 'No' })} inline />
      );
    case 'number':
      return <TextInput {...{ name, label, hint, error, value }} inputMode="numeric" width={5} />;
    default:
      return <TextInput {...{ name, label, hint, error, value }} spellCheck={false} />;
  }
}
