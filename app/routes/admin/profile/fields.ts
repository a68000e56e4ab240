import type { FormState } from '../../../http/form-state.ts';

/** One field of a section: `path` is where it stands in what the section is about, and its name in the form. */
export type ProfileField = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: 'text' | 'number' | 'lines' | 'yes-no' | 'date' }
  | { readonly kind: 'one' | 'several'; readonly options: Readonly<Record<string, string>> }
  /** Lines of several parts with a bar between: `What | Name | https://…` */
  | { readonly kind: 'table'; readonly columns: readonly string[] }
);

const bar = ' | ';

/** What stands at a place of a JSON value; undefined where there is no such place. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((of, key) => (of !== null && typeof of === 'object' ? Reflect.get(of, key) : undefined), value);
}

/** The same JSON value with something else at a place. The value given is not touched. */
export function put(value: unknown, path: string, leaf: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? leaf : put(at(value, key), rest.join('.'), leaf);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === key ? inner : each));
  return { ...(value !== null && typeof value === 'object' ? value : {}), [key]: inner };
}

/** What the fields of a form hold before anybody types. */
export function shown(fields: readonly ProfileField[], of: unknown): FormState['values'] {
  return Object.fromEntries(fields.map((field) => [field.path, words(field, at(of, field.path))]));
}

function words(field: ProfileField, value: unknown): string | string[] {
  if (value === undefined || value === null) return field.kind === 'several' ? [] : '';
  switch (field.kind) {
    case 'several':
      return Array.isArray(value) ? value.map(String) : [];
    case 'lines':
      return Array.isArray(value) ? value.join('\n') : '';
    case 'table':
      return Array.isArray(value)
        ? value.map((row) => field.columns.map((column) => String(at(row, column) ?? '')).join(bar)).join('\n')
        : '';
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    default:
      return String(value);
  }
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed, as the profile holds it. What does not fit is left for the profile's own rules to refuse. */
export function written(field: ProfileField, typed: string | readonly string[] | undefined): unknown {
  const text = typeof typed === 'string' ? typed.trim() : '';
  switch (field.kind) {
    case 'several':
      return typeof typed === 'string' ? [typed] : [...(typed ?? [])];
    case 'lines':
      return linesOf(text);
    case 'table':
      return linesOf(text).map((line) => {
        const parts = line.split('|').map((part) => part.trim());
        return Object.fromEntries(field.columns.map((column, index) => [column, cell(parts[index] ?? '')]));
      });
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'number':
      return text === '' ? null : Number(text);
    default:
      return text;
  }
}

const cell = (text: string): string | number => (/^\d{1,4}$/.test(text) ? Number(text) : text);

/** The field a fault belongs to: the one whose place is the longest beginning of where the fault is. */
export function fieldOf(fields: readonly ProfileField[], path: readonly PropertyKey[]): string {
  const where = path.map(String).join('.');
  const fitting = fields.filter((field) => where === field.path || where.startsWith(`${field.path}.`));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0]?.path ?? '';
}
