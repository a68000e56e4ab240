import { openMailbox } from '../services/contact/mailbox.ts';
import { type SmtpSettings, smtpLetterbox } from './smtp.ts';
import { type Letterbox, MailFailure } from './transport.ts';

/** The settings that say where messages go. */
export interface MailSettings {
  readonly mode: 'production' | 'demo';
  readonly dataDir: string;
  readonly mailFrom: string;
  readonly smtp?: SmtpSettings | undefined;
}

/**
 * Where messages go: the mail server where one is set, else the demo's mailbox. In real use without a mail server every
 * message stays in the outbox and shows up there, rather than being lost.
 */
export function openLetterbox(settings: MailSettings): Letterbox {
  if (settings.smtp !== undefined) return smtpLetterbox(settings.smtp, settings.mailFrom);
  if (settings.mode === 'demo') return openMailbox(settings.dataDir);
  return { post: () => Promise.reject(new MailFailure('no mail server is set')) };
}
