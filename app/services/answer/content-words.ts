import type { CaseState } from '../../../machines/case.ts';
import type { ContentItem } from '../../../machines/searching/events.ts';
import { contentItems } from '../../../machines/searching/events.ts';
import { inLanguage } from '../../language/current-language.ts';
import { processingOf } from '../../letters/controller-facts.ts';
import { generalWords } from '../../letters/parts/our-use.ts';
import type { Profile } from '../../profile.ts';

/** What the letter says beside the copy as the case stands: its own words where some were given, else the body's. */
export function contentWords({ searching, kindness }: CaseState, body: Profile): Readonly<Record<ContentItem, string>> {
  const general = inLanguage(kindness.language, () => generalWords(processingOf(body)));
  const own = contentItems.map((item) => [item, searching.content?.[item] ?? general[item]] as const);
  return { ...general, ...Object.fromEntries(own) };
}
