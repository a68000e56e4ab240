import { firstOpen, journey, pageAfter, pageBefore } from './flow.ts';
import type { Answers } from './kit.ts';

/** How far someone has come. */
export interface Progress {
  answers: Answers;
  seen: readonly string[];
}

/** The page on which a passphrase is chosen. It is no question of the request, so it is not among the pages. */
export const passphrasePage = 'passphrase';

export const askAddress = (page: string, change = false): string => `/ask/${page}${change ? '?change=1' : ''}`;

/** The page that still has to be filled in before everything can be checked and sent, or null. */
export const openPage = ({ answers, seen }: Progress): string | null =>
  firstOpen(answers, seen)?.id ?? (seen.includes(passphrasePage) ? null : passphrasePage);

/**
 * Where *Continue* leads from a page.
 * @param change whether the person came from the check page: then only what is still open lies between
 */
export function nextAddress(from: string, progress: Progress, change: boolean): string {
  const open = openPage(progress);
  if (change) return open === null ? '/ask/check' : askAddress(open, true);
  const after = pageAfter(from, progress.answers);
  if (after !== null) return askAddress(after.id);
  return open === null ? '/ask/check' : askAddress(open);
}

/** Where *Back* leads from a page. */
export function backAddress(from: string, progress: Progress, change: boolean): string {
  if (change && openPage(progress) === null) return '/ask/check';
  const before = pageBefore(from, progress.answers);
  return before === null ? '/ask/staying-safe' : askAddress(before.id, change);
}

/** The last page of questions: *Back* from what follows them. */
export const lastPage = (answers: Answers): string => journey(answers).at(-1)?.id ?? 'what-you-want';
