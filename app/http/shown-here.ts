/**
 * Loader data for a page that is rendered on the server and stays as it is. The framework encodes for the browser whatever
 * a loader gives, even where no React runs there to read it; for a long list that takes longer than its queries. It
 * encodes the fields it can see. The one field here is private, so it finds nothing to do, and the page reads `shown`.
 *
 * Not for a page that asks for React in the browser: there `shown` would be undefined.
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
