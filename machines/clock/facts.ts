import { z } from 'zod';
import { type CivilDate, toCivilDate, yearOf } from '../dates.ts';
import { nations, rights } from '../people.ts';
import { type Refusal, refuse } from '../refusal.ts';

const dateHint = 'Give a date as YYYY-MM-DD, or an instant with its offset such as 2026-06-30T22:59:00Z.';

/** A civil date, or an instant with an offset, which becomes the date it was in London. */
const when = z.string({ error: `must be a date. ${dateHint}` }).transform((text, context): CivilDate => {
  const date = toCivilDate(text);
  if (date !== null && yearOf(date) >= 2000 && yearOf(date) < 2200) return date;
  const shown = JSON.stringify(text.slice(0, 40));
  const message =
    date === null ? `${shown} is not a date. ${dateHint}` : `${shown} lies outside the years 2000 to 2199.`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** Unknown fields are refused: a misspelt one, quietly dropped, would give a wrong deadline. */
const object = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has a field the clock does not know: ${issue.keys.join(', ')}. It knows ${Object.keys(shape).join(', ')}.`
        : `must be an object with ${Object.keys(shape).join(', ')}.`,
  });

const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}.` });

const pause = object({
  askedAt: when,
  /** Null (or left out) while the question is open. */
  answeredAt: when.nullish(),
}).refine(({ askedAt, answeredAt }) => !answeredAt || answeredAt >= askedAt, {
  path: ['answeredAt'],
  message: 'is before askedAt: a question cannot be answered before it is asked.',
});

const extension = object({
  /** When the notice was given to the person. Null where it was only drafted: then there is no extension. */
  noticeGivenAt: when.nullable(),
  /** Free text on purpose: a notice given for an unlawful reason is a fact, and the answer is that it is invalid. */
  reason: z.string({ error: 'must be text, or null where no reason was given.' }).nullish(),
});

/** What the clock is told. Nothing else about a case moves a date. */
export const clockFacts = object({
  right: choice(rights),
  nation: choice(nations),
  receivedAt: when,
  /** Left out: identity was not asked for. Null: asked for, not yet received. So too authority and the fee. */
  identityReceivedAt: when.nullish(),
  authorityReceivedAt: when.nullish(),
  feePaidAt: when.nullish(),
  pauses: z.array(pause, { error: 'must be a list.' }).optional(),
  extension: extension.nullish(),
  /** Days of the body's own target; 28 when left out. It moves no date of the law. */
  targetDays: z.int({ error: 'must be a whole number of days.' }).positive().max(60).optional(),
});

/** As a caller gives them: dates as text. */
export type ClockFacts = z.input<typeof clockFacts>;
/** As the clock reads them: London dates. */
export type ReadFacts = z.output<typeof clockFacts>;
export type PauseFacts = NonNullable<ReadFacts['pauses']>[number];
export type ExtensionFacts = NonNullable<ReadFacts['extension']>;

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text ? '.' : ''}${String(key)}`),
    '',
  );

/** Reads facts from anywhere. A refusal (`facts-invalid`) names each field that is wrong and what it should be. */
export function readFacts(input: unknown): { ok: true; facts: ReadFacts } | Refusal {
  const read = clockFacts.safeParse(input);
  if (read.success) return { ok: true, facts: read.data };
  const sentences = read.error.issues.map(({ path, message }) => `${pathText(path) || 'The input'} ${message}`);
  return refuse('facts-invalid', sentences.join(' '));
}
