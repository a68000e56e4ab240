import { backlogPack } from '../../services/reports/backlog-pack.ts';
import type { Route } from './+types/backlog-file.ts';
import { paperResponse } from './paper-file.ts';

/** The same as a file. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  paperResponse(context, params.format, 'backlog', backlogPack);
