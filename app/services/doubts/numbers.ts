import { createHash } from 'node:crypto';
import type { PlacedSuggestion } from '../register/case-suggestions.ts';
import { type Doubt, doubtOn, type GoingPage } from './doubt.ts';

/** Each is one person's alone, and nobody has one for their work. */
const called = { 'nhs-number': 'NHS number', 'ni-number': 'National Insurance number' } as const;

type Numbered = PlacedSuggestion & { readonly kind: keyof typeof called };

const isNumbered = (one: PlacedSuggestion): one is Numbered => one.kind in called;

/**
 * NHS and National Insurance numbers on pages that go out of which nobody has said anything. Whose a number is no machine can tell: the
 * person's own may stay, and one reason says so for all its places.
 * @param suggested all that is suggested in the case
 */
export function numberDoubts(pages: readonly GoingPage[], suggested: readonly PlacedSuggestion[]): Doubt[] {
  const going = new Map(pages.map((one) => [one.page.id, one]));
  const questions = new Map<string, string>();
  const byPage = new Map<string, Numbered[]>();
  for (const one of suggested) {
    if (!isNumbered(one) || !one.isSuggested || one.standing !== 'open' || !going.has(one.pageId)) continue;
    const number = plain(one);
    questions.set(number, questions.get(number) ?? `number-${one.pageId}-${one.key}`);
    const here = `${one.pageId} ${number}`;
    byPage.set(here, [...(byPage.get(here) ?? []), one]);
  }
  return [...byPage.values()].flatMap((places) => {
    const [first] = places;
    const on = first && going.get(first.pageId);
    if (!first || !on) return [];
    const key = `number:${first.pageId}:${hashed(places.map((one) => one.key))}`;
    const question = `The ${called[first.kind]} “${bare(first)}” can be read here, and nobody has said whether it may be.`;
    const like = { key: questions.get(plain(first)) ?? key, question };
    return [
      doubtOn(on, key, question, false, {
        like,
        places: places.map(({ before, words, after }) => ({ before, words, after })),
        at: places.flatMap(({ at }) => at),
      }),
    ];
  });
}

/** Without the full stop of its sentence, or the brackets round it. */
const bare = ({ words }: Numbered): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** The same number however it is spaced. */
const plain = ({ kind, words }: Numbered): string => `${kind} ${words.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()}`;

const hashed = (keys: readonly string[]): string =>
  createHash('sha256').update(keys.join(' ')).digest('base64url').slice(0, 12);
