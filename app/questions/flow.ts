import { pages } from './index.ts';
import { type Answers, isOptional, many, type Page } from './kit.ts';

/** The pages a person with these answers meets, in order; a notice that ends the journey is the last of them. */
export function journey(answers: Answers): readonly Page[] {
  const shown = pages.filter((page) => page.shown(answers));
  const end = shown.findIndex((page) => page.end);
  return end === -1 ? shown : shown.slice(0, end + 1);
}

/** Whether every field of a page that must be answered is. Notices always are. */
export const isAnswered = (page: Page, answers: Answers): boolean =>
  page.fields.every((field) => isOptional(field, answers) || many(answers, field.name).length > 0);

/** Where to go from a page: the page after it, or null where the answers are checked next. */
export function pageAfter(id: string, answers: Answers): Page | null {
  const walk = journey(answers);
  return walk[walk.findIndex((page) => page.id === id) + 1] ?? null;
}

/** The page before one, or null at the beginning. */
export function pageBefore(id: string, answers: Answers): Page | null {
  const walk = journey(answers);
  return walk[walk.findIndex((page) => page.id === id) - 1] ?? null;
}

/**
 * The first page that still has to be visited before sending: one that must be answered and is not, or one never seen.
 * Null when everything is ready to be checked.
 * @param seen ids of the pages the person has gone past
 */
export const firstOpen = (answers: Answers, seen: readonly string[]): Page | null =>
  journey(answers).find((page) => page.end || !isAnswered(page, answers) || !seen.includes(page.id)) ?? null;
