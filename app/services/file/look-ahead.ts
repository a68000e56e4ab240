import { findDocument } from '../../../machines/file.ts';
import { documentId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { suggestionsOnPage } from '../register/case-suggestions.ts';
import { pageImage, pictureOf } from './page-image.ts';

/** The width in which the workbench shows a page that fits its pane. */
const usualWidth = 1200;

/** First comes the page that was turned to: its picture is asked for within this time. */
const afterMs = 150;

/**
 * Draws the page that comes next while somebody reads this one, opens its words and looks for what is suggested on it.
 * All of it stays in the server: nothing is shown or on record until they turn to it.
 */
export function lookAhead(app: App, loaded: LoadedCase, to: { documentId: string; number: number }): void {
  const { caseId, state } = loaded;
  const id = documentId.safeParse(to.documentId);
  const document = id.success ? findDocument(state.file, id.data) : undefined;
  const page = document?.pages[to.number - 1];
  if (!document || !page) return;
  // Whoever turns to it hears of a fault.
  const draw = () => {
    void pageImage(app, caseId, pictureOf(document, page), usualWidth).catch(() => null);
    void suggestionsOnPage(app, loaded, document.id, page.number).catch(() => null);
  };
  setTimeout(draw, afterMs).unref();
}
