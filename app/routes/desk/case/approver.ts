import { type Actor, rolesOf } from '../../../../machines/actors.ts';
import type { CaseState } from '../../../../machines/case.ts';
import { actingOn } from '../../../../machines/rota/rota.ts';

/** Whether somebody is one of those who approve, by their own role or standing in: to them what is still to be looked at is told. */
export const isApprover = (actor: Actor, { record }: CaseState): boolean =>
  rolesOf(actingOn(actor, record, 'approval.given')).some((role) => role === 'reviewer' || role === 'dpo');
