import type { CaseEventType } from '../events.ts';
import type { ToDo } from '../watching/to-do.ts';

/** What a delegation can be limited to: few groups of acts that one person leaves to another and keeps the rest. */
export const actGroups = ['approval', 'extension', 'incidents'] as const;
export type ActGroup = (typeof actGroups)[number];

/** A group as it stands after “only for”. */
const actGroupWords: Readonly<Record<ActGroup, string>> = {
  approval: 'approving',
  extension: 'extending the time',
  incidents: 'incidents',
};

const approving: readonly CaseEventType[] = [
  'approval.given',
  'approval.refused',
  'exemption.approved',
  'exemption.rejected',
  'consultation.approved',
];

const isOf: Readonly<Record<ActGroup, (type: CaseEventType) => boolean>> = {
  approval: (type) => approving.includes(type),
  extension: (type) => type === 'extension.given',
  incidents: (type) => type.startsWith('incident.'),
};

const today: Readonly<Record<ActGroup, readonly ToDo['code'][]>> = {
  approval: ['to-approve', 'exemption-waits', 'exemption-for-dpo', 'consultation-waits'],
  extension: ['notice-near'],
  incidents: ['incident-known', 'incident-day-left', 'incident-over'],
};

/** Absent: everything the role may do. */
type Only = readonly ActGroup[] | undefined;

/** Whether an act falls under what was left to somebody. */
export const coversAct = (only: Only, type: CaseEventType): boolean =>
  only === undefined || only.some((group) => isOf[group](type));

/** Whether a line of “Today” is about such an act. */
export const coversToDo = (only: Only, code: ToDo['code']): boolean =>
  only === undefined || only.some((group) => today[group].includes(code));

/** The groups in words: `approving, incidents`. */
export const onlyWords = (only: readonly ActGroup[]): string => only.map((group) => actGroupWords[group]).join(', ');
