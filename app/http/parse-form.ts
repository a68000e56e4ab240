import { z } from 'zod';
import { inOwnLanguage, t } from '../language/t.ts';
import { maxFileBytes } from './body-limit.ts';
import { commandOfForm } from './command-of-form.ts';
import { readDateParts } from './date-parts.ts';
import type { FieldError, FormState } from './form-state.ts';
import { plainWords } from './plain-words.ts';
import { readForm, type SentFile, type SentForm } from './read-form.ts';

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T; readonly files: SentForm['files'] }
  | ({ readonly ok: false } & FormState);

export interface ParseOptions {
  /** Fields taken exactly as typed: passwords. */
  readonly verbatim?: readonly string[];
  /** Fields that may carry files, and how many each. Files in any other field are ignored. */
  readonly files?: Readonly<Record<string, { most: number; missing?: string }>>;
}

/** The schema inside optional, nullable, default and pipes: it decides whether a field has one value or several. */
function core(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return core(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return core(schema.unwrap());
  return schema instanceof z.ZodPipe ? core(schema.in) : schema;
}

/** Nothing was typed: absent where a field may be absent, null where only that fits, otherwise an empty text. */
function nothing(schema: z.core.$ZodType): string | null | undefined {
  if (z.safeParse(schema, undefined).success) return undefined;
  if (z.safeParse(schema, null).success) return null;
  return core(schema) instanceof z.ZodString ? '' : undefined;
}

/** The raw value of one field of the schema, and what is wrong with a date given in three parts. */
function rawValue(
  name: string,
  schema: z.core.$ZodType,
  values: SentForm['values'],
): { raw: unknown; error?: FieldError } {
  const sent = values.get(name);
  if (core(schema) instanceof z.ZodArray) return { raw: sent?.filter((value) => value !== '') ?? [] };
  if (sent !== undefined) return { raw: sent[0] === '' ? nothing(schema) : sent[0] };
  const part = (suffix: string) => values.get(`${name}-${suffix}`)?.[0];
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (day === undefined && month === undefined && year === undefined) return { raw: nothing(schema) };
  const date = readDateParts({ day: day ?? '', month: month ?? '', year: year ?? '' });
  if (!date.ok) return { raw: undefined, error: { field: name, message: date.message, part: date.part } };
  return { raw: date.value === '' ? nothing(schema) : date.value };
}

function fileErrors(sent: SentForm['files'], allowed: NonNullable<ParseOptions['files']>): FieldError[] {
  return Object.entries(allowed).flatMap(([field, { most, missing }]) => {
    const files: readonly SentFile[] = sent.get(field) ?? [];
    const megabytes = maxFileBytes / 1024 / 1024;
    if (files.length === 0) return missing === undefined ? [] : [{ field, message: missing }];
    if (files.length > most)
      return [{ field, message: most === 1 ? t`Choose one file at a time` : t`Choose up to ${most} files at a time` }];
    const empty = files.find((file) => file.size === 0);
    if (empty !== undefined) return [{ field, message: t`${empty.name} is empty` }];
    const large = files.find((file) => file.size > maxFileBytes);
    return large === undefined ? [] : [{ field, message: t`${large.name} must be smaller than ${megabytes}MB` }];
  });
}

/**
 * Reads a form and checks it against its schema. Only fields the schema names are looked at; of a repeated field the
 * first value counts, unless the schema wants an array (which loses its empty entries). `x-day`, `x-month` and `x-year`
 * become the ISO date of a field `x`. A `commandId` becomes the id of this very act (`command-of-form.ts`). What was typed
 * comes back with the errors, files left out.
 * @returns the value, or the first error of each field in plain words, in the order of the schema
 * @throws responses as `readForm` does
 */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  options: ParseOptions = {},
): Promise<ParsedForm<z.output<S>>> {
  const sent = await readForm(request, options.verbatim);
  const raw: Record<string, unknown> = Object.create(null);
  const errors = new Map<string, FieldError>();
  for (const [name, field] of Object.entries(schema.shape)) {
    const read = rawValue(name, field, sent.values);
    raw[name] = read.raw;
    if (read.error !== undefined) errors.set(name, read.error);
  }
  if ('commandId' in schema.shape) raw.commandId = (await commandOfForm(sent)) ?? raw.commandId;
  const parsed = schema.safeParse({ ...raw }, { error: plainWords });
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    if (!errors.has(field)) errors.set(field, { field, message: issue.message });
  }
  for (const error of fileErrors(sent.files, options.files ?? {})) errors.set(error.field, error);
  if (parsed.success && errors.size === 0) {
    const files = new Map([...sent.files].filter(([name]) => Object.hasOwn(options.files ?? {}, name)));
    return { ok: true, value: parsed.data, files };
  }
  return {
    ok: false,
    errors: inOrder([...errors.values()], Object.keys(schema.shape)).map(inWords),
    values: shown(sent, options),
  };
}

/**
 * What was typed into a form, as its fields show it again: for a form that was right and is refused all the same. Read it
 * from a clone of the request.
 */
export async function typedForm(request: Request): Promise<FormState> {
  return { values: shown(await readForm(request), {}), errors: [] };
}

/** Schemas hold their sentences in English; a requester may read another language. */
const inWords = (error: FieldError): FieldError => ({ ...error, message: inOwnLanguage(error.message) });

/** As the fields stand on the page; what belongs to none (files, the form as a whole) comes last. */
function inOrder(errors: FieldError[], fields: readonly string[]): FieldError[] {
  const place = (error: FieldError) => (fields.includes(error.field) ? fields.indexOf(error.field) : fields.length);
  return errors.sort((a, b) => place(a) - place(b));
}

/** What goes back into the page. Never what was taken verbatim: a password is typed again. */
function shown(sent: SentForm, { verbatim = [] }: ParseOptions): FormState['values'] {
  const kept = [...sent.values].filter(([name]) => !verbatim.includes(name) && name !== '__proto__');
  return Object.fromEntries(kept.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}
