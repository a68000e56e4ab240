/**
 * What a loader hands to a page that is rendered here and stays as it is. The framework encodes for a browser whatever a
 * loader gives, also where nobody asks for it; for a long list that takes longer than its queries. It sees only the
 * fields of an object, and this one has none.
 */
export class ShownHere<T> {
  readonly #shown: T;

  constructor(shown: T) {
    this.#shown = shown;
  }

  /** What the page shows. */
  get shown(): T {
    return this.#shown;
  }
}
