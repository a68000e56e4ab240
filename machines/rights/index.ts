import type { Right } from '../people.ts';
import { access } from './access.ts';
import { automated } from './automated-decision.ts';
import { complaint } from './complaint.ts';
import { erasure } from './erasure.ts';
import { objection } from './objection.ts';
import { portability } from './portability.ts';
import { rectification } from './rectification.ts';
import { restriction } from './restriction.ts';
import type { RightRules } from './rules.ts';

/** What differs between the rights, one file each. */
export const rightRules: Record<Right, RightRules> = {
  access,
  rectification,
  erasure,
  restriction,
  portability,
  objection,
  'automated-decision': automated,
  complaint,
};
