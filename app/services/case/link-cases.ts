import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { isByHand } from '../../../machines/linking/by-hand.ts';
import { handLinks } from '../../../machines/linking/events.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command, changed, decideAll, type Plan, stillHolds } from '../act.ts';
import { choice, needed } from '../form-fields.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';

export const linkForm = z.object({
  reference: needed('Enter the reference of the other case', 60),
  why: choice(handLinks, 'Choose how the two belong together'),
  reason: needed('Say why they belong together'),
});

export const unlinkForm = z.object({
  of: needed('Choose the case that is taken off', 60),
  reason: needed('Say why they do not belong together'),
});

/** The other case of a link and the reference of this one. */
export interface Pair {
  readonly ok: true;
  readonly own: LoadedCase;
  readonly other: LoadedCase;
}

/** Both cases of an act between two. @returns a refusal where one is none, or both are the same */
export async function pairOf(app: App, caseId: CaseId, reference: string): Promise<Pair | Refusal> {
  const otherId = await app.store.reference(reference);
  const other = otherId && (await loadCase(app, otherId));
  if (!other) return refuse('not-found', 'There is no case with this reference.');
  if (other.caseId === caseId) return refuse('same-case', 'This is the reference of this case itself.');
  const own = await loadCase(app, caseId);
  return own ? { ok: true, own, other } : refuse('not-found', 'There is no such case.');
}

export const referenceOf = ({ state }: LoadedCase): string => state.record.received.reference;

/** The command on the other side: made from this one, so that a form sent twice does nothing twice there either. */
const commandOn = (other: LoadedCase, { commandId }: Command): Command => ({
  caseId: other.caseId,
  commandId: `other:${commandId}`,
});

/**
 * One act on both cases of a pair, the other side first: stopped between the two, the same form sent again finishes it.
 * What this side would refuse is not begun on the other.
 */
export async function onBoth(
  app: App,
  actor: Actor,
  command: Command,
  { own, other }: Pair,
  plans: { readonly own: Plan; readonly other: Plan },
): Promise<Acted | Refusal> {
  if (own.commands.has(command.commandId)) return { ok: true, loaded: own, isRepeat: true };
  if (!stillHolds(own, command.expectedVersion)) return changed;
  const rehearsed = decideAll(app, actor, own.state, plans.own);
  if (!rehearsed.ok) return rehearsed;
  const there = await act(app, actor, commandOn(other, command), plans.other);
  return there.ok ? act(app, actor, command, plans.own) : onTheOther(there, other);
}

/**
 * Links two cases, on both sides. Whoever does it has to be allowed to read both. Who asks is confirmed in each case for
 * itself; a link says nothing about that.
 */
export async function linkCases(
  app: App,
  actor: Actor,
  command: Command,
  { reference, why, reason }: z.output<typeof linkForm>,
): Promise<Acted | Refusal> {
  const pair = await pairOf(app, command.caseId, reference);
  if (!pair.ok) return pair;
  const { own, other } = pair;
  const linkTo =
    (to: LoadedCase): Plan =>
    ({ work }) =>
      work.links.some((link) => link.reference === referenceOf(to) && link.why === why)
        ? []
        : [{ type: 'case.linked', reference: referenceOf(to), why, reason }];
  return onBoth(app, actor, command, pair, { own: linkTo(other), other: linkTo(own) });
}

/** Takes a link made by hand off both cases. One that is gone on the other side already is no obstacle. */
export async function unlinkCases(
  app: App,
  actor: Actor,
  command: Command,
  { of, reason }: z.output<typeof unlinkForm>,
): Promise<Acted | Refusal> {
  const pair = await pairOf(app, command.caseId, of);
  if (!pair.ok) return pair;
  const { own, other } = pair;
  if (other.state.work.duplicateOf === referenceOf(own)) {
    return refuse('duplicate', 'That case was ended as the same request as this one. Open it again first.');
  }
  const unlink = (from: LoadedCase) => ({ type: 'case.unlinked' as const, reference: referenceOf(from), reason });
  return onBoth(app, actor, command, pair, {
    own: () => [unlink(other)],
    other: ({ work }) =>
      work.links.some((link) => link.reference === referenceOf(own) && isByHand(link)) ? [unlink(own)] : [],
  });
}

/** A refusal of the other case, said so that nobody looks for its cause in this one. */
export const onTheOther = (refusal: Refusal, other: LoadedCase): Refusal =>
  refusal.code === 'reason-needed'
    ? { ...refusal, sentence: `Open ${referenceOf(other)} first and say why you need to; then link the two.` }
    : { ...refusal, sentence: `${referenceOf(other)}: ${refusal.sentence}` };
