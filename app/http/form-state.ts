/** What is wrong with one field, in the words the person reads beside it and in the summary. */
export interface FieldError {
  /** Name of the field; the summary links to the element with this id. */
  readonly field: string;
  readonly message: string;
  /** Of a date in three fields: the one to look at first (`day`, `month`, `year`). */
  readonly part?: string;
}

/** What a form page shows: what was typed, and what is wrong with it. */
export interface FormState {
  /** As it came in, files left out; several values of one name as an array. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly FieldError[];
}

/** A form nobody has sent yet. */
export const emptyForm: FormState = { values: {}, errors: [] };

/** The message for one field, or undefined. */
export const errorFor = (state: FormState, field: string): string | undefined =>
  state.errors.find((error) => error.field === field)?.message;

/** What was typed into a field with one value. */
export function typed(state: FormState, field: string, otherwise = ''): string {
  const value = state.values[field];
  return typeof value === 'string' ? value : (value?.[0] ?? otherwise);
}

/** What was chosen in a field with several values. */
export function chosen(state: FormState, field: string): readonly string[] {
  const value = state.values[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
