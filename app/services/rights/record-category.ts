import { z } from 'zod';
import { type CivilDate, civilDate } from '../../../machines/dates.ts';
import { itemId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { keepUntil } from '../../../machines/retention/keep-until.ts';
import { type RetentionFacts, retentionFacts } from '../../../machines/retention/rule.ts';
import { ruleWords } from '../../../machines/retention/words.ts';
import { erasure, lawfulBases } from '../../../machines/rights/erasure.ts';
import type { Profile } from '../../profile.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const grounds = erasure.grounds.map(({ code }) => code);

/** Lists a category of records the person asks to have erased (UK GDPR Art 17), or changes one; `of` is null for a new one. */
export const recordCategory = caseAct({
  event: 'item.recorded',
  input: z.object({
    of: itemId.nullish(),
    category: needed('Say which records these are', 300),
    system: needed('Say where they are kept', 300),
    ground: needed('Choose the ground the person claims').refine(
      (code) => grounds.includes(code),
      'Choose the ground the person claims',
    ),
    basis: choice(lawfulBases, 'Choose what they are held for'),
    rule: needed('Choose the retention rule', 60),
    birth: maybeDay,
    death: maybeDay,
    'last-action': maybeDay,
    'last-contact': maybeDay,
    order: maybeDay,
    'end-of-approval': maybeDay,
    'end-of-recruitment': maybeDay,
    anotherRule: maybe(300),
    anotherUntil: z.union([z.literal('').transform(() => null), civilDate]).nullish(),
  }),
  plan: (
    { of, category, system, ground, basis, rule, anotherRule, anotherUntil, ...days },
    _state,
    _today,
    profile,
  ) => {
    const facts = retentionFacts.parse(days);
    const kept = retentionOf(profile, rule, facts, { words: anotherRule, until: anotherUntil ?? null });
    if ('ok' in kept) return kept;
    const item = { right: 'erasure' as const, category, system, ground, basis, facts, ...kept };
    return [{ type: 'item.recorded', itemId: of ?? itemId.parse(newId()), item }];
  },
});

interface Kept {
  readonly ruleId: string | null;
  readonly retentionRule: string | null;
  readonly keepUntil: CivilDate | null;
}

/** What the chosen rule comes to with the days that were typed. */
function retentionOf(
  { retention }: Profile,
  chosen: string,
  facts: RetentionFacts,
  another: { readonly words: string; readonly until: CivilDate | null },
): Kept | Refusal {
  if (chosen === 'no-rule') return { ruleId: null, retentionRule: null, keepUntil: null };
  if (chosen === 'another-rule') {
    return another.words === ''
      ? refuse('no-rule', 'Write down the rule that applies, and its source.', 'UK GDPR Art 5(1)(e)')
      : { ruleId: null, retentionRule: another.words, keepUntil: another.until };
  }
  const rule = retention.find(({ id }) => id === chosen);
  if (!rule) return refuse('no-rule', 'This rule is no longer in the schedule. Load the page again.');
  const kept = keepUntil(rule, facts);
  if (!kept.ok) return kept;
  return { ruleId: rule.id, retentionRule: `${ruleWords(rule)} (${rule.source})`.slice(0, 300), keepUntil: kept.until };
}
