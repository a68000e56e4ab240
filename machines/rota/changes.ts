import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { staffId } from '../ids.ts';
import { watcher } from '../watching/codes.ts';
import { actGroups } from './act-groups.ts';

const id = z.string().min(1).max(64);

/**
 * What can be said about who is there. Rows are added and never changed. No reason of an absence is asked or kept: that
 * somebody is ill is about their health.
 */
export const rotaChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('absence.recorded'), id, staffId, from: civilDate, to: civilDate }),
  z.object({ type: z.literal('absence.taken-back'), id }),
  /**
   * What one person does in some roles is done by another for a time, who holds these roles as well; single acts of a
   * DPO by anybody of the team.
   */
  z.object({
    type: z.literal('delegation.given'),
    id,
    staffId,
    toId: staffId,
    roles: z.array(watcher).min(1),
    /** In these acts only; in all of the role where it is absent. */
    only: z.array(z.enum(actGroups)).min(1).optional(),
    from: civilDate,
    to: civilDate,
  }),
  z.object({ type: z.literal('delegation.ended'), id }),
]);
export type RotaChange = z.infer<typeof rotaChange>;
type ChangeOf<T extends RotaChange['type']> = Extract<RotaChange, { type: T }>;

export type Absence = Omit<ChangeOf<'absence.recorded'>, 'type'>;
export type Delegation = Omit<ChangeOf<'delegation.given'>, 'type'>;
