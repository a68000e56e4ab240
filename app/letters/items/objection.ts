import { objection } from '../../../machines/rights/objection.ts';
import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, subheading } from '../blocks.ts';
import type { Reader } from './answered-items.ts';

const done = {
  stopped: 'We have stopped this.',
  'partly-stopped': 'We have stopped part of this.',
  refused: 'We go on with this.',
} as const;

/** Why a use goes on, as the person reads it (UK GDPR Art 21(1), (6)). */
const why: Readonly<Record<string, string>> = {
  'compelling-grounds': 'We have strong reasons, and they weigh more than those to stop. (Article 21(1).)',
  'legal-claims': 'We need it for a legal claim. (Article 21(1).)',
  basis: 'This right does not reach it, because of the reason in law why we use it. (Article 21(1).)',
  'research-public-task': 'The research is needed for a task in the public interest. (Article 21(6).)',
};

/** One use that has stopped, or the grounds to go on and how they were weighed (UK GDPR Arts 12(4), 21). */
export function objectionWords(
  item: ItemOf<'objection'>,
  { outcome, reason, limit, balance }: DecisionOf<'objection'>,
  { about }: Reader,
): Block[] {
  if (item.kind === 'direct-marketing') {
    return [
      subheading(t`About “${item.use}”`),
      paragraph(
        inOwnLanguage(done.stopped),
        about === null ? t`You will get no more marketing from us.` : t`${about} will get no more marketing from us.`,
      ),
      paragraph(
        about === null
          ? t`So that it stays so, we keep a short note of how to recognise you, and use it for nothing else.`
          : t`So that it stays so, we keep a short note of how to recognise ${about}, and use it for nothing else.`,
      ),
      ...paragraphs(reason),
    ];
  }
  const limitWords = why[limit ?? ''] ?? objection.limits.find(({ code }) => code === limit)?.sentence;
  return [
    subheading(t`About “${item.use}”`),
    paragraph(
      inOwnLanguage(done[outcome]),
      ...(outcome === 'stopped' || limitWords === undefined ? [] : [inOwnLanguage(limitWords)]),
    ),
    ...(balance === null || outcome === 'stopped'
      ? []
      : [
          paragraph(about === null ? t`This is what we weighed for you:` : t`This is what we weighed for ${about}:`),
          ...paragraphs(balance.personsInterests),
          paragraph(t`This is what we found to weigh more:`),
          ...paragraphs(balance.compellingGrounds),
        ]),
    ...paragraphs(reason),
  ];
}
