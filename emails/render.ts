import { acknowledgement } from './acknowledgement.ts';
import { answerReady } from './answer-ready.ts';
import { answerTakenBack } from './answer-taken-back.ts';
import { assigned } from './assigned.ts';
import { clockPaused } from './clock-paused.ts';
import { clockRunningAgain } from './clock-running-again.ts';
import { emailCode } from './email-code.ts';
import { extension } from './extension.ts';
import { followLink } from './follow-link.ts';
import { forApproval } from './for-approval.ts';
import { identityOrAuthorityNeeded } from './identity-or-authority-needed.ts';
import { invitation } from './invitation.ts';
import type { Mail, MailProps, MailTemplate } from './mail.ts';
import { messageForStaff } from './message-for-staff.ts';
import { messageWaiting } from './message-waiting.ts';
import { morning } from './morning.ts';
import { progress } from './progress.ts';
import { questionAsked } from './question-asked.ts';
import { recordChanged } from './record-changed.ts';
import { requestClosed } from './request-closed.ts';
import { requestWithdrawn } from './request-withdrawn.ts';
import { resumeLink } from './resume-link.ts';
import { searchAsked } from './search-asked.ts';
import { searchChased } from './search-chased.ts';
import { searchEscalated } from './search-escalated.ts';
import { searchOpen } from './search-open.ts';
import { sentBack } from './sent-back.ts';
import { stageReady } from './stage-ready.ts';
import { urgent } from './urgent.ts';

/** Every message the house sends, by the name it has in the outbox. */
export const mailTemplates = {
  acknowledgement,
  'identity-or-authority-needed': identityOrAuthorityNeeded,
  'question-asked': questionAsked,
  'clock-paused': clockPaused,
  'clock-running-again': clockRunningAgain,
  extension,
  'answer-ready': answerReady,
  'stage-ready': stageReady,
  'answer-taken-back': answerTakenBack,
  'message-waiting': messageWaiting,
  progress,
  'request-closed': requestClosed,
  'request-withdrawn': requestWithdrawn,
  'follow-link': followLink,
  'resume-link': resumeLink,
  'email-code': emailCode,
  assigned,
  'for-approval': forApproval,
  'sent-back': sentBack,
  morning,
  urgent,
  'record-changed': recordChanged,
  'search-asked': searchAsked,
  'search-chased': searchChased,
  'search-escalated': searchEscalated,
  'search-open': searchOpen,
  'message-for-staff': messageForStaff,
  invitation,
} satisfies Record<string, MailTemplate>;

export type MailTemplateName = keyof typeof mailTemplates;

/** Whether a name found in an outbox row is one of ours. */
export const isMailTemplate = (name: unknown): name is MailTemplateName =>
  typeof name === 'string' && Object.hasOwn(mailTemplates, name);

/** Renders a message. Throws only when `props.path` would lead away from the portal. */
export const renderMail = (name: MailTemplateName, props: MailProps): Mail => mailTemplates[name](props);
