import { ofPages } from '../documents/of-pages.ts';
import type { PageState } from '../file.ts';

type Lying = Pick<PageState, 'id' | 'turned'>;

/**
 * A short name for which pages stand where in a document, and how they are turned. Whoever says "pages 3 to 7" says it of the
 * order they saw; where pages were moved, split off or turned meanwhile, the name is another.
 */
export const pageOrder = ofPages((pages: readonly Lying[]): string => {
  // Two hashes of 32 bits side by side: by chance two orders share a name once in 10^19. Worked out in a millisecond for ten
  // thousand pages, since each mark in such a document asks for it anew.
  let [a, b] = [0x811c9dc5 ^ pages.length, 0x41c6ce57];
  const take = (code: number) => {
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  };
  for (const { id, turned } of pages) {
    for (let at = 0; at < id.length; at++) take(id.charCodeAt(at));
    take(turned);
  }
  return `${mixed(a ^ (b >>> 15)).toString(36)}-${mixed(b ^ (a >>> 13)).toString(36)}`;
});

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (most ^ (most >>> 16)) >>> 0;
}
