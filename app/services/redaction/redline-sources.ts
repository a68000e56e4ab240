import type { App } from '../../app.ts';
import type { RedactMark, RedactSource, SourcePage } from '../../documents/types.ts';
import { t } from '../../language/t.ts';
import { answerSources } from '../answer/answer-sources.ts';
import type { LoadedCase } from '../load-case.ts';

/**
 * The pages of the answer for its redline copy, in the language that is spoken: one that is withheld stands in it as it
 * is, outlined as a whole.
 */
export async function redlineSources(app: App, loaded: LoadedCase): Promise<RedactSource[]> {
  const codes = new Map(
    loaded.state.file.documents.flatMap(({ pages }) =>
      pages.map(({ id, decision }): [string, string] => [id, decision?.code ?? 'other']),
    ),
  );
  const shown = (page: SourcePage): SourcePage => {
    if (page.decision !== 'withhold') return page;
    const code = t`page withheld: ${codes.get(page.pageId) ?? 'other'}`;
    const whole: RedactMark = { id: page.pageId, scope: 'page', boxes: [], words: '', code, label: '' };
    return { ...page, decision: 'redact', marks: [whole] };
  };
  return (await answerSources(app, loaded)).map((source) => ({ ...source, pages: source.pages.map(shown) }));
}
