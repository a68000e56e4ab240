import type { FieldError } from '../http/form-state.ts';
import { t } from '../language/t.ts';
import { type Answers, type Field, type Helpline, isOptional, type Page, type Problem, say } from './kit.ts';
import type { Typed } from './read.ts';
import { headingText, helplineText } from './text.ts';

export interface OptionView {
  value: string;
  label: string;
  hint: string | undefined;
  alone: boolean;
  chosen: boolean;
}

/** One field as it stands on the page: words chosen, typed values in place. */
export interface FieldView {
  type: Field['type'];
  name: string;
  /** Id of the element the error summary leads to. */
  id: string;
  label: string;
  hint: string | undefined;
  values: readonly string[];
  options: readonly OptionView[];
  error: string | undefined;
  errorPart: string | undefined;
  autocomplete: string | undefined;
  spellcheck: boolean;
  rows: number;
  /** Of a repeater: what one line is called, and the words of the button that adds another. */
  line: string;
  add: string | undefined;
  own: boolean;
}

export interface PageView {
  id: string;
  h1: string;
  lead: readonly string[];
  hint: string | undefined;
  more: Page['more'];
  links: NonNullable<Page['links']>;
  fields: readonly FieldView[];
  errors: readonly FieldError[];
  end: boolean;
}

function idOf(field: Field, part: string | undefined): string {
  if (field.type === 'date') return `${field.name}-${part ?? 'day'}`;
  return field.name;
}

function fieldView(page: Page, field: Field, answers: Answers, typed: Typed, problem: Problem | undefined): FieldView {
  const values =
    field.type === 'date'
      ? ['day', 'month', 'year'].map((part) => typed[`${field.name}-${part}`]?.[0] ?? '')
      : (typed[field.name] ?? []);
  const alone = page.fields.length === 1;
  const label = say(field.label, answers);
  const optional = field.optional === true;
  const hint = field.hint ?? (alone ? page.hint : undefined);
  return {
    type: field.type,
    name: field.name,
    id: idOf(field, problem?.part),
    label: alone ? label : optional && !alone && field.type !== 'checkboxes' ? t`${label} (optional)` : label,
    hint: hint === undefined ? undefined : say(hint, answers),
    values,
    options:
      field.type === 'radios' || field.type === 'checkboxes'
        ? field.options.map((option) => ({
            value: option.value,
            label: say(option.label, answers),
            hint: option.hint === undefined ? undefined : say(option.hint, answers),
            alone: option.alone === true,
            chosen: values.includes(option.value),
          }))
        : [],
    error: problem?.message,
    errorPart: problem?.part,
    autocomplete: field.autocomplete,
    spellcheck: !('spellcheck' in field && field.spellcheck === false),
    rows: field.type === 'textarea' ? (field.rows ?? 6) : 1,
    line: label,
    add: field.type === 'repeater' ? say(field.add, answers) : undefined,
    own: field.type === 'date' && field.birth === 'own',
  };
}

/**
 * A page ready to be shown: every word chosen for this person, what was typed put back, faults beside their fields and
 * in the summary in the same words. The heading of a page with one optional field says so.
 */
export function viewOf(
  page: Page,
  answers: Answers,
  typed: Typed,
  problems: readonly Problem[] = [],
  helplines: readonly Helpline[] = [],
): PageView {
  const fields = page.fields.map((field) =>
    fieldView(
      page,
      field,
      answers,
      typed,
      problems.find((problem) => problem.field === field.name),
    ),
  );
  const [only] = page.fields;
  const optional = page.fields.length === 1 && only !== undefined && isOptional(only, answers);
  const heading = headingText(page, answers);
  return {
    id: page.id,
    h1: optional && only.type !== 'upload' ? t`${heading} (optional)` : heading,
    lead: [
      ...(page.lead ?? []).map((words) => say(words, answers)),
      ...helplines.filter((line) => page.helplines?.includes(line.for)).map(helplineText),
    ],
    hint: page.hint === undefined ? undefined : say(page.hint, answers),
    more: page.more && {
      summary: say(page.more.summary, answers),
      text: page.more.text.map((words) => say(words, answers)),
    },
    links: (page.links ?? []).map(({ text, href }) => ({ text: say(text, answers), href })),
    fields,
    errors: fields.flatMap(({ id, error }) => (error === undefined ? [] : [{ field: id, message: error }])),
    end: page.end === true,
  };
}
