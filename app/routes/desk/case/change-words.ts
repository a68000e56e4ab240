import { decisionWords } from '../../../components/review/words.ts';
import type { ChangedPage } from '../../../services/approval/changed-since.ts';

const counted = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? 'redaction' : 'redactions'} ${what}`];

/** What is otherwise on a page than when whoever approves last looked at it. */
export function changeWords({
  added,
  removed,
  decision,
  isOnOtherGround,
  isTurned,
}: Pick<ChangedPage, 'added' | 'removed' | 'decision' | 'isOnOtherGround' | 'isTurned'>): string {
  const said = (one: NonNullable<ChangedPage['decision']>['now']) =>
    one === null ? 'undecided' : decisionWords[one].text.toLowerCase();
  return [
    ...counted(added, 'added'),
    ...counted(removed, 'taken off'),
    ...(isTurned ? ['turned'] : []),
    ...(isOnOtherGround ? ['under another exemption'] : []),
    ...(decision ? [`decided anew: ${said(decision.before)}, now ${said(decision.now)}`] : []),
  ].join(', ');
}
