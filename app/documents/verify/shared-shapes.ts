import { jbig2 } from '../redact/bilevel/jbig2.ts';
import type { Ink } from '../redact/bilevel/shapes.ts';
import type { Finished, FinishedPage } from './finished.ts';
import { MORE_OR_LESS } from './picture.ts';

/**
 * Pages whose black and white is made of letters that they share. Whether the shared stream holds just these letters
 * can only be told from all pages that use it: they are decoded one by one, and at the end coded again together, which
 * has to give the same bytes.
 */
export class SharedShapes {
  private readonly seen = new Map<FinishedPage, Ink>();

  constructor(private readonly finished: Finished) {}

  /** Takes note of what a page was found to show. */
  note(page: FinishedPage, ink: Ink): void {
    this.seen.set(page, ink);
  }

  /**
   * What is wrong with a page that shares its letters, by the page's place in the file, from 0. Ask when all pages have
   * been read.
   */
  faults(): Map<number, string> {
    const faults = new Map<number, string>();
    const pages = this.finished.ok ? this.finished.pages : [];
    const noted = pages.filter((page) => this.seen.has(page));
    for (const shapes of new Set(noted.map((page) => page.shapes))) {
      const all = pages.filter((page) => page.shapes?.id === shapes?.id);
      const inks = all.flatMap((page) => this.seen.get(page) ?? []);
      const coded = inks.length === all.length ? jbig2(inks) : null;
      const isOurs =
        shapes?.stream &&
        coded?.shared &&
        shapes.body === `<< /Length ${shapes.stream.length} >>` &&
        Buffer.compare(coded.shared, shapes.stream) === 0;
      all.forEach((page, at) => {
        const again = coded?.pages[at];
        const { stream } = page.picture;
        const isSame = isOurs && again?.shares && stream && Buffer.compare(again.data, stream) === 0;
        const fault = coded ? MORE_OR_LESS : 'its letters are those of a page that was not read with it';
        if (!isSame) faults.set(pages.indexOf(page), fault);
      });
    }
    return faults;
  }
}
