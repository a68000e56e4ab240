import { access } from './letters/access.ts';
import { clock } from './letters/clock.ts';
import { complaint } from './letters/complaint.ts';
import { onTheWay } from './letters/on-the-way.ts';
import { rights } from './letters/rights.ts';
import { shared } from './letters/shared.ts';
import { tables } from './letters/tables.ts';

/** Letters, and what the law and the clock say in them, in Welsh. Each sentence stands in one of the parts. */
export const letters: Readonly<Record<string, string>> = {
  ...shared,
  ...access,
  ...rights,
  ...onTheWay,
  ...complaint,
  ...clock,
  ...tables,
};
