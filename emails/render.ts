import { acknowledgement } from './acknowledgement.ts';
import { answerReady } from './answer-ready.ts';
import { clockPaused } from './clock-paused.ts';
import { clockRunning } from './clock-running.ts';
import { extension } from './extension.ts';
import { followLink } from './follow-link.ts';
import type { Mail, MailProps, MailTemplate } from './mail.ts';
import { messageWaiting } from './message-waiting.ts';
import { requestClosed } from './request-closed.ts';
import { requestWithdrawn } from './request-withdrawn.ts';
import { resumeLink } from './resume-link.ts';
import { somethingNeeded } from './something-needed.ts';
import { staffAssigned } from './staff-assigned.ts';
import { staffDueSoon } from './staff-due-soon.ts';
import { staffForApproval } from './staff-for-approval.ts';
import { staffInvitation } from './staff-invitation.ts';
import { staffSentBack } from './staff-sent-back.ts';

/** Every message the house sends, by the name it has in the outbox. */
export const mailTemplates = {
  acknowledgement,
  'something-needed': somethingNeeded,
  'clock-paused': clockPaused,
  'clock-running': clockRunning,
  extension,
  'answer-ready': answerReady,
  'follow-link': followLink,
  'resume-link': resumeLink,
  'message-waiting': messageWaiting,
  'request-closed': requestClosed,
  'request-withdrawn': requestWithdrawn,
  'staff-assigned': staffAssigned,
  'staff-for-approval': staffForApproval,
  'staff-sent-back': staffSentBack,
  'staff-due-soon': staffDueSoon,
  'staff-invitation': staffInvitation,
} satisfies Record<string, MailTemplate>;

export type MailTemplateName = keyof typeof mailTemplates;

/** Whether a name found in an outbox row is one of ours. */
export const isMailTemplate = (name: unknown): name is MailTemplateName =>
  typeof name === 'string' && Object.hasOwn(mailTemplates, name);

/** Renders a message. Throws only when `props.path` would lead away from the portal. */
export const renderMail = (name: MailTemplateName, props: MailProps): Mail => mailTemplates[name](props);
