import type { Mail } from '../../emails/mail.ts';

/** One message to one recipient. */
export interface Letterbox {
  /**
   * Hands a message over. `messageId` is the same for every attempt, so a receiver can drop a repeat.
   * Rejects with a `MailFailure` when it was not taken; the job runner tries again later.
   */
  post(message: { to: string; messageId: string; at: number; mail: Mail }): Promise<void>;
}

/** Why a message was not handed over. Never holds an address or a word of the message: it ends up in a log. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
}
