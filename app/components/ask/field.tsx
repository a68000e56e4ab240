import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import type { FieldView } from '../../questions/view.ts';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import { DateInput, type DatePart } from '../govuk/date-input.tsx';
import { FileUpload } from '../govuk/file-upload.tsx';
import { Radios } from '../govuk/radios.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import { Textarea } from '../govuk/textarea.tsx';
import { Repeater } from './repeater.tsx';

export interface FieldShown {
  field: FieldView;
  /** The words over the field: its own label, or the page's question. */
  label: ReactNode;
  /** The label is the page's h1. */
  heading: boolean;
}

/** Types a phone's file dialogue offers. The server looks at the content. */
const acceptedFiles = 'image/jpeg,image/png,image/heic,image/heif,image/webp,application/pdf,.heic,.pdf';

const datePart = (part: string | undefined): DatePart | undefined =>
  part === 'day' || part === 'month' || part === 'year' ? part : undefined;

const widthOf = (type: FieldView['type']) => (type === 'year' || type === 'tel' ? 20 : 'full');

/** One field of a question page, by its type. Works without JavaScript, like everything under /ask. */
export function Field({ field, label, heading }: FieldShown) {
  const { name, hint, error, values } = field;
  const [first = ''] = values;
  const size = heading ? ('l' as const) : undefined;
  const choices = field.options.map(({ value, label: text, hint: note, alone }) => ({
    value,
    text,
    hint: note,
    exclusive: alone,
    divider: alone ? t`or` : undefined,
  }));
  switch (field.type) {
    case 'radios':
      return <Radios {...{ name, hint, error, choices, heading }} legend={label} legendSize={size} value={first} />;
    case 'checkboxes':
      return <Checkboxes {...{ name, hint, error, choices, heading, values }} legend={label} legendSize={size} />;
    case 'date': {
      const [day = '', month = '', year = ''] = values;
      return (
        <DateInput
          {...{ name, hint, error, heading }}
          legend={label}
          legendSize={size}
          errorPart={datePart(field.errorPart)}
          values={{ day, month, year }}
          ownBirthday={field.own}
        />
      );
    }
    case 'textarea':
      return (
        <Textarea
          {...{ name, label, hint, error, heading }}
          labelSize={size}
          value={first}
          rows={field.rows}
          spellCheck={field.spellcheck}
          autoComplete={field.autocomplete}
        />
      );
    case 'repeater':
      return <Repeater field={field} legend={label} heading={heading} />;
    case 'upload':
      return <FileUpload {...{ name, label, error }} hint={hint} multiple accept={acceptedFiles} />;
    default:
      return (
        <TextInput
          {...{ name, label, hint, error, heading }}
          labelSize={size}
          type={field.type === 'year' ? 'text' : field.type}
          value={first}
          width={widthOf(field.type)}
          spellCheck={field.spellcheck}
          autoComplete={field.autocomplete}
        />
      );
  }
}
