import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command, Plan } from '../act.ts';
import { onBoth, pairOf, referenceOf } from '../case/link-cases.ts';
import { needed } from '../form-fields.ts';
import type { LoadedCase } from '../load-case.ts';

export const complainedRequestForm = z.object({ reference: needed('Enter the reference of the request', 60) });

/**
 * Links a complaint with the request it is about, on both sides. Whoever does it has to be allowed to read that request;
 * a reference that is none and one of a case they may not read are told apart, as the list of cases does.
 */
export async function nameComplainedRequest(
  app: App,
  actor: Actor,
  command: Command,
  { reference }: z.output<typeof complainedRequestForm>,
): Promise<Acted | Refusal> {
  const pair = await pairOf(app, command.caseId, reference);
  if (!pair.ok) return pair;
  const linkTo =
    (to: LoadedCase): Plan =>
    ({ work }) =>
      work.links.some((link) => link.reference === referenceOf(to))
        ? []
        : [{ type: 'case.linked', reference: referenceOf(to), why: 'complaint-about-it' }];
  return onBoth(app, actor, command, pair, { own: linkTo(pair.other), other: linkTo(pair.own) });
}
