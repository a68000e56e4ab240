import type { PageState } from '../file.ts';

/**
 * Something that follows from a list of pages alone. Whatever changes a page makes a new list, so it is worked out once
 * for each: a turn of a page in a case of ten thousand asks for many such things, and nearly always of lists that were
 * there before.
 */
export function ofPages<T, Page = PageState>(work: (pages: readonly Page[]) => T): (pages: readonly Page[]) => T {
  const known = new WeakMap<readonly Page[], { readonly is: T }>();
  return (pages) => {
    const found = known.get(pages) ?? { is: work(pages) };
    known.set(pages, found);
    return found.is;
  };
}
