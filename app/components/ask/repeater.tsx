import type { ReactNode } from 'react';
import type { FieldView } from '../../questions/view.ts';
import { Button } from '../govuk/button.tsx';
import { ErrorMessage } from '../govuk/error-message.tsx';
import { Fieldset } from '../govuk/fieldset.tsx';
import { TextInput } from '../govuk/text-input.tsx';

/** Several answers of one kind, a line each, always with an empty line to go on; emptying a line takes it away. */
export function Repeater({ field, legend, heading }: { field: FieldView; legend: ReactNode; heading: boolean }) {
  const lines = [...field.values.filter((value) => value.trim() !== ''), ''];
  return (
    <Fieldset legend={legend} size={heading ? 'l' : undefined} heading={heading}>
      {field.error === undefined ? null : <ErrorMessage id={`${field.name}-error`}>{field.error}</ErrorMessage>}
      {lines.map((value, index) => (
        <TextInput
          key={index}
          name={field.name}
          id={index === 0 ? field.id : `${field.id}-${index + 1}`}
          label={lines.length === 1 ? field.line : `${field.line} ${index + 1}`}
          value={value}
          spellCheck={false}
        />
      ))}
      <Button variant="secondary" name="act" value="add">
        {field.add}
      </Button>
    </Fieldset>
  );
}
