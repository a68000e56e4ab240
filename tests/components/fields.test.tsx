import { z } from 'zod';
import { CharacterCount } from '../../app/components/govuk/character-count.tsx';
import { Checkboxes } from '../../app/components/govuk/checkboxes.tsx';
import type { Choice } from '../../app/components/govuk/choices.tsx';
import { DateInput } from '../../app/components/govuk/date-input.tsx';
import { FileUpload } from '../../app/components/govuk/file-upload.tsx';
import { PasswordInput } from '../../app/components/govuk/password-input.tsx';
import { Radios } from '../../app/components/govuk/radios.tsx';
import { Select } from '../../app/components/govuk/select.tsx';
import { TextInput } from '../../app/components/govuk/text-input.tsx';
import { Textarea } from '../../app/components/govuk/textarea.tsx';
import { conforms } from './conformance.ts';
import { fieldset, label, text } from './options.ts';

const field = {
  name: z.string(),
  id: z.string().optional(),
  label,
  hint: text.optional(),
  errorMessage: text.optional(),
};

const input = z.strictObject({
  ...field,
  value: z.string().optional(),
  type: z.enum(['text', 'email', 'tel']).optional(),
  classes: z.literal(['govuk-input--width-2', 'govuk-input--width-10']).optional(),
  autocomplete: z.string().optional(),
  inputmode: z.enum(['numeric', 'decimal']).optional(),
  spellcheck: z.boolean().optional(),
  prefix: text.optional(),
  suffix: text.optional(),
});

conforms('input', input, 12, ({ label: said, errorMessage, classes, autocomplete, inputmode, spellcheck, ...rest }) => (
  <TextInput
    {...rest}
    {...said}
    error={errorMessage}
    width={classes === undefined ? undefined : classes === 'govuk-input--width-2' ? 2 : 10}
    autoComplete={autocomplete}
    inputMode={inputmode}
    spellCheck={spellcheck}
  />
));

const area = z.strictObject({
  ...field,
  value: z.string().optional(),
  rows: z.number().optional(),
  autocomplete: z.string().optional(),
  spellcheck: z.boolean().optional(),
});

conforms('textarea', area, 8, ({ label: said, errorMessage, autocomplete, spellcheck, ...rest }) => (
  <Textarea {...rest} {...said} error={errorMessage} autoComplete={autocomplete} spellCheck={spellcheck} />
));

const counted = z.strictObject({
  ...field,
  value: z.string().optional(),
  rows: z.number().optional(),
  maxlength: z.number(),
  spellcheck: z.boolean().optional(),
});

conforms('character-count', counted, 5, ({ label: said, errorMessage, maxlength, spellcheck, ...rest }) => (
  <CharacterCount {...rest} {...said} error={errorMessage} maxLength={maxlength} spellCheck={spellcheck} />
));

const item = z.strictObject({
  value: z.string(),
  text: z.string(),
  hint: text.optional(),
  disabled: z.boolean().optional(),
  behaviour: z.literal('exclusive').optional(),
});
const divider = z.strictObject({ divider: z.string() });

/** Fixtures put a divider in a row of its own; ours stands before the answer it divides off. */
const items = z.array(z.union([item, divider])).transform((rows) =>
  rows.flatMap((row, index): Choice[] => {
    if ('divider' in row) return [];
    const before = rows[index - 1];
    const { behaviour, ...rest } = row;
    const said = before !== undefined && 'divider' in before ? before.divider : undefined;
    return [{ ...rest, divider: said, exclusive: behaviour === 'exclusive' || undefined }];
  }),
);

const choices = {
  name: z.string(),
  idPrefix: z.string().optional(),
  fieldset,
  hint: text.optional(),
  errorMessage: text.optional(),
  items,
};

const radios = z.strictObject({
  ...choices,
  value: z.string().optional(),
  classes: z.enum(['govuk-radios--small', 'govuk-radios--inline']).optional(),
});

conforms('radios', radios, 6, ({ name, idPrefix, fieldset: set, hint, errorMessage, items: given, value, classes }) => (
  <Radios
    {...set}
    name={name}
    id={idPrefix}
    hint={hint}
    error={errorMessage}
    choices={given}
    value={value}
    inline={classes === 'govuk-radios--inline'}
    small={classes === 'govuk-radios--small'}
  />
));

const checkboxes = z.strictObject({
  ...choices,
  values: z.array(z.string()).optional(),
  classes: z.literal('govuk-checkboxes--small').optional(),
});

conforms(
  'checkboxes',
  checkboxes,
  4,
  ({ name, idPrefix, fieldset: set, hint, errorMessage, items: given, values, classes }) => (
    <Checkboxes
      {...set}
      name={name}
      id={idPrefix}
      hint={hint}
      error={errorMessage}
      choices={given}
      values={values}
      small={classes !== undefined}
    />
  ),
);

const part = z.coerce.string().optional();
const named = z
  .strictObject({ label: z.enum(['Day', 'Month', 'Year']).optional(), error: z.literal(true).optional() })
  .optional();
const date = z.strictObject({
  id: z.string(),
  fieldset,
  hint: text.optional(),
  errorMessage: text.optional(),
  values: z.strictObject({ day: part, month: part, year: part }).optional(),
  day: named,
  month: named,
  year: named,
});

/** Which part a fixture marks; none marks all, several cannot be said with ours. */
const marked = (it: z.output<typeof date>) => (['day', 'month', 'year'] as const).filter((one) => it[one]?.error);

conforms(
  'date-input',
  date.refine((it) => marked(it).length === 0 || (marked(it).length === 1 && it.errorMessage !== undefined)),
  3,
  (it) => (
    <DateInput
      {...it.fieldset}
      name={it.id}
      hint={it.hint}
      error={it.errorMessage}
      errorPart={marked(it)[0]}
      values={it.values}
    />
  ),
  // A form of ours may hold two dates: each part carries the date's name.
  (html, { id }) => html.replace(/ name="(day|month|year)"/g, ` name="${id}-$1"`),
);

const upload = z.strictObject({ ...field, multiple: z.boolean().optional(), javascript: z.boolean().optional() });

conforms('file-upload', upload, 5, ({ label: said, errorMessage, javascript, ...rest }) => (
  <FileUpload {...rest} {...said} error={errorMessage} dropZone={javascript} />
));

const option = z.strictObject({
  value: z.union([z.string(), z.number().transform(String)]),
  text: z.string(),
  selected: z.literal(true).optional(),
  disabled: z.boolean().optional(),
});
const select = z.strictObject({ ...field, items: z.array(option), value: z.string().optional() });

conforms('select', select, 4, ({ label: said, errorMessage, items: options, value, ...rest }) => (
  <Select
    {...rest}
    {...said}
    error={errorMessage}
    options={options}
    value={value ?? options.find((one) => one.selected)?.value}
  />
));

const password = z.strictObject({ ...field, autocomplete: z.literal('new-password').optional() });

conforms('password-input', password, 3, ({ label: said, errorMessage, autocomplete, ...rest }) => (
  <PasswordInput {...rest} {...said} error={errorMessage} autoComplete={autocomplete} />
));
