import type { Consultation } from '../../../machines/consulting/consulting.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { suggestionsOnPage } from './case-suggestions.ts';

/** How many pages are named at once. */
const mostNamed = 10;

/**
 * Why a copy that shows withheld pages is not made: on a page that was to go to nobody nobody had to redact, so somebody else may
 * stand there in the open. Each place that is suggested there has to be redacted or turned down first. Null where that is done.
 */
export async function namedBeside(
  app: App,
  loaded: LoadedCase,
  { personId, pages, shows, withheld }: Consultation,
): Promise<Refusal | null> {
  if (shows === 'lines' || withheld === undefined) return null;
  const places: string[] = [];
  for (const { pageId } of pages) {
    const at = placeOfPage(loaded.state.file, pageId);
    if (at?.page.decision?.decision !== 'withhold') continue;
    const suggested = await suggestionsOnPage(app, loaded, at.document.id, at.page.number);
    const isOther = suggested.some((one) => one.isSuggested && one.standing === 'open' && one.personId !== personId);
    if (isOther) places.push(`“${at.document.name}”, page ${at.page.number}`);
  }
  if (places.length === 0) return null;
  const rest = places.length > mostNamed ? `, and ${places.length - mostNamed} more` : '';
  return refuse(
    'named-beside',
    `Somebody else may stand on a withheld page, and is not taken out there: ${places.slice(0, mostNamed).join('; ')}${rest}. Redact or turn down what is suggested on it, then ask for the copy again.`,
    'UK GDPR Art 5(1)(f)',
  );
}
