import { createHash } from 'node:crypto';
import type { Actor } from '../../../machines/actors.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import type { DoubtList } from '../doubts/doubts.ts';
import type { LoadedCase } from '../load-case.ts';

type Doubts = DoubtList['doubts'];

/** The list as it stands, with what was said of each doubt, in one name: another doubt or another reason is another list. */
function readCommand({ id }: Actor, doubts: Doubts): string {
  const said = doubts.map(({ key, answer }) => JSON.stringify([key, answer?.by, answer?.note])).sort();
  return `doubts:${id}:${createHash('sha256').update(said.join('\n')).digest('base64url').slice(0, 22)}`;
}

/** Puts on record that somebody who approves has the list of doubts before them, with what was said of each. */
export async function readDoubts(app: App, who: Actor, { caseId }: LoadedCase, doubts: Doubts): Promise<void> {
  const [first] = doubts;
  if (!first) return;
  await act(app, who, { caseId, commandId: readCommand(who, doubts) }, () => [
    { type: 'material.viewed', documentId: first.documentId, pageId: null },
  ]);
}

/** Whether somebody had the list before them as it stands now; so too where there is nothing on it. */
export const hasReadDoubts = ({ commands }: LoadedCase, who: Actor, doubts: Doubts): boolean =>
  doubts.length === 0 || commands.has(readCommand(who, doubts));
