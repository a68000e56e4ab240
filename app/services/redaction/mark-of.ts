import { type MarkId, markId } from '../../../machines/ids.ts';
import type { Command } from '../act.ts';

/**
 * The id of the one mark that a command makes: its own, which whoever sent it knows before it is answered, so that they
 * can take the mark off again at once. A command is done once in a case, so no two marks have the same.
 */
export const markOf = ({ commandId }: Command): MarkId => markId.parse(commandId);
