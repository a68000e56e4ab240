import { type CivilDate, londonDate } from '../../../machines/dates.ts';
import type { App } from '../../app.ts';
import { type EqualityQuestion, equalityQuestions } from '../../questions/equality.ts';

/** Sums below this are not told: a small number may be a person. */
export const smallest = 5;

/** `2026-Q4` */
export const quarterOf = (day: CivilDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/**
 * Counts what somebody answered. Nothing else is kept: no row of theirs, no moment, nothing that leads to a request. What
 * is not one of the offered answers is left out.
 */
export async function countEquality(app: App, answers: Readonly<Record<string, string | undefined>>): Promise<void> {
  const questions: readonly EqualityQuestion[] = equalityQuestions;
  const given = questions.flatMap(({ name, options }) => {
    const answer = answers[name];
    return answer !== undefined && Object.hasOwn(options, answer) ? [{ question: name, answer }] : [];
  });
  if (given.length > 0) await app.store.equality.count(quarterOf(londonDate(app.clock.now())), given);
}

/** A question with how often each answer was given; null where the number is too small to be told. */
export interface EqualityFigures {
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly count: number | null }[];
}

/**
 * Figures of all quarters that are over. Numbers are rounded to the nearest five and small ones left out, so that nobody
 * finds a person by looking before and after, or by subtracting.
 */
export async function equalityFigures(app: App): Promise<EqualityFigures[]> {
  const sums = await app.store.equality.before(quarterOf(londonDate(app.clock.now())));
  const questions: readonly EqualityQuestion[] = equalityQuestions;
  return questions.map(({ name, question, options }) => ({
    question,
    answers: Object.entries(options).map(([value, answer]) => {
      const count = sums.find((sum) => sum.question === name && sum.answer === value)?.count ?? 0;
      return { answer, count: count < smallest ? null : Math.round(count / 5) * 5 };
    }),
  }));
}
