import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { inOwnLanguage, t } from '../language/t.ts';
import { mailAddress } from '../mail/address.ts';
import { type Answers, type Field, isOptional, type Page, type Problem, say, type Value } from './kit.ts';
import { readDate } from './read-date.ts';
import { tidyLine, tidyText } from './tidy.ts';
import { readYear } from './years.ts';

/** A form as it came in: every name with all its values, untouched. Also what is shown again after an error. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type PageRead = { ok: true; answers: Answers } | { ok: false; problems: Problem[] };

interface Asked {
  optional: boolean;
  missing: string;
  today: Temporal.PlainDate;
}

/**
 * The schema of one field: from what was typed to what is kept. Rejects only what cannot be understood, never what
 * someone is or may have.
 */
function fieldSchema(field: Field, asked: Asked): z.ZodType<Value, readonly string[]> {
  const { optional, missing, today } = asked;
  const typed = z.array(z.string()).readonly();
  const first = (tidy: (text: string) => string) => typed.transform((values) => tidy(values[0] ?? ''));
  const bounded = (max: number, called: string) =>
    z
      .string()
      .min(optional ? 0 : 1, missing)
      .max(max, t`${inOwnLanguage(called)} must be ${max} characters or less`);
  switch (field.type) {
    case 'radios': {
      const known = field.options.map((option) => option.value);
      return first(tidyLine).refine((value) => known.includes(value) || (optional && value === ''), missing);
    }
    case 'checkboxes': {
      const known = field.options.map((option) => option.value);
      const alone = field.options.filter((option) => option.alone).map((option) => option.value);
      return typed
        .transform((values) => known.filter((value) => values.includes(value)))
        .refine((values) => optional || values.length > 0, missing)
        .refine((values) => values.length < 2 || !values.some((value) => alone.includes(value)), missing);
    }
    case 'text':
      return first(tidyLine).pipe(bounded(field.maxLength, field.called));
    case 'textarea':
      return first(tidyText).pipe(bounded(field.maxLength, field.called));
    case 'email':
      return first((text) => tidyLine(text).replaceAll(' ', '')).pipe(
        bounded(field.maxLength, field.called).refine(
          (text) => text === '' || mailAddress(text) !== null,
          t`Enter an email address in the correct format, like name@example.com`,
        ),
      );
    case 'tel':
      return first(tidyLine).pipe(
        bounded(field.maxLength, field.called).refine(
          (text) => text === '' || text.replaceAll(/\D/g, '').length >= 6,
          t`Enter a phone number, like 01632 960 001 or 07700 900 982`,
        ),
      );
    case 'year':
      return first(tidyLine).pipe(
        bounded(field.maxLength, field.called).superRefine((text, context) => {
          const when = readYear(text);
          if (text !== '' && when === null) {
            context.addIssue({
              code: 'custom',
              message: t`${inOwnLanguage(field.called)} must be a year, like 1987, or an age, like 7`,
            });
          } else if (when?.kind === 'year' && when.number > today.year) {
            context.addIssue({
              code: 'custom',
              message: t`${inOwnLanguage(field.called)} must be this year or in the past`,
            });
          }
        }),
      );
    case 'date':
      return typed.transform((parts, context) => {
        const read = readDate(parts, { ...field, called: inOwnLanguage(field.called), optional, missing, today });
        if (read.ok) return read.value;
        context.addIssue({ code: 'custom', message: read.message, path: [read.part] });
        return z.NEVER;
      });
    case 'repeater':
      return typed
        .transform((values) => values.map(tidyLine).filter((value) => value !== ''))
        .pipe(
          z
            .array(bounded(field.maxLength, field.called))
            .max(field.most, t`Enter ${field.most} or fewer`)
            .min(optional ? 0 : 1, missing),
        );
    case 'upload':
      return typed.transform(() => []);
  }
}

/** What was typed for one field. A date comes in three parts. */
const rawOf = (field: Field, typed: Typed): readonly string[] =>
  field.type === 'date'
    ? ['day', 'month', 'year'].map((part) => typed[`${field.name}-${part}`]?.[0] ?? '')
    : (typed[field.name] ?? []);

/**
 * Reads the form of one page.
 * @param all everything accepted before; fields of the same page already count when it is asked what is optional
 */
export function readPage(page: Page, typed: Typed, all: Answers, today: Temporal.PlainDate): PageRead {
  const fields = page.fields.filter((field) => field.type !== 'upload');
  const schemaOf = (field: Field, optional: boolean, answers: Answers) =>
    fieldSchema(field, { optional, missing: say(field.missing, answers), today });

  const lenient: Record<string, Value> = {};
  for (const field of fields) {
    const read = schemaOf(field, true, all).safeParse(rawOf(field, typed));
    lenient[field.name] = read.success ? read.data : '';
  }
  const together: Answers = { ...all, ...lenient };

  const given: Record<string, Value> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const read = schemaOf(field, isOptional(field, together), together).safeParse(rawOf(field, typed));
    if (read.success) given[field.name] = read.data;
    const issue = read.error?.issues[0];
    if (issue === undefined) continue;
    const part = field.type === 'date' ? issue.path[0] : undefined;
    problems.push({ field: field.name, message: issue.message, ...(typeof part === 'string' ? { part } : {}) });
  }
  if (problems.length === 0) problems.push(...(page.check?.(given, together) ?? []));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, answers: { ...given, ...page.derives?.(given, today) } };
}

/** What was accepted, as if it had just been typed: fills the page when someone comes back to it. */
export function typedOf(page: Page, answers: Answers): Typed {
  const typed: Record<string, readonly string[]> = {};
  for (const field of page.fields) {
    const value = answers[field.name];
    if (value === undefined) continue;
    if (field.type === 'date' && typeof value === 'string') {
      const [year = '', month = '', day = ''] = value.split('-');
      typed[`${field.name}-day`] = [day.replace(/^0/, '')];
      typed[`${field.name}-month`] = [month.replace(/^0/, '')];
      typed[`${field.name}-year`] = [year];
    } else {
      typed[field.name] = typeof value === 'string' ? [value] : value;
    }
  }
  return typed;
}
