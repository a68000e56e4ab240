import { ofPages } from '../documents/of-pages.ts';
import type { PageState } from '../file.ts';

type Lying = Pick<PageState, 'id' | 'turned'>;

/**
 * A short name for which pages stand where in a document, and how they are turned. Whoever says "pages 3 to 7" says it of the
 * order they saw; where pages were moved, split off or turned meanwhile, the name is another.
 */
export const pageOrder = ofPages((pages: readonly Lying[]): string => {
  // Two sums modulo primes below 2^26, so that a product stays exact: by chance two orders share a name once in 10^15.
  let [a, b] = [pages.length, 7];
  const take = (code: number) => {
    a = (a * 131 + code) % 67_108_859;
    b = (b * 257 + code) % 67_108_837;
  };
  for (const { id, turned } of pages) {
    for (let at = 0; at < id.length; at++) take(id.charCodeAt(at));
    take(turned);
  }
  return `${a.toString(36)}-${b.toString(36)}`;
});
