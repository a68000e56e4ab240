import { createHash } from 'node:crypto';
import type { MailProps } from '../../emails/mail.ts';
import { isMailTemplate, renderMail } from '../../emails/render.ts';
import type { Log } from '../log.ts';
import type { Letterbox } from '../mail/transport.ts';
import type { ClaimedItem, Job } from './outbox.ts';
import { JobFailure } from './runner.ts';

/**
 * Who a message goes to, looked up when it is sent: the outbox holds no address. `send: false` is an answer, not a
 * fault: nothing is sent and the item is done. A destroyed case has no recipient.
 */
export type Recipient =
  | ({ readonly send: true; readonly address: string } & Omit<MailProps, 'origin'>)
  | { readonly send: false; readonly why: 'case-destroyed' | 'not-safe' | 'no-address' | 'no-longer-due' };

export interface SendMailNeeds<App, Item extends ClaimedItem> {
  readonly letterbox: (app: App) => Letterbox;
  /** The configured origin: every link starts with it. */
  readonly origin: (app: App) => string;
  readonly clock: (app: App) => { now(): number };
  readonly log: (app: App) => Log;
  readonly resolveRecipient: (app: App, item: Item) => Promise<Recipient>;
  /** What is on record because this message has left the house. Done again after a crash, so it must do no harm twice. */
  readonly sent?: (app: App, item: Item) => Promise<void>;
}

/** The outbox's dedupe key as a Message-ID: hashed, so that it tells a mail server nothing. */
const messageIdOf = (dedupe: string, origin: string): string =>
  `<${createHash('sha256').update(dedupe).digest('hex')}@${new URL(origin).hostname}>`;

/** A message waits for whoever did not write it; staff are told in other words than the requester. */
const templateOf = ({ template, to }: ClaimedItem['body']) =>
  template === 'message-waiting' && to !== undefined && to !== 'requester' ? 'message-for-staff' : template;

/**
 * Sends one message to one recipient. Sending twice after a crash carries the same Message-ID.
 * Rejects when the item names no template of ours, or the letterbox does not take the message.
 */
export const sendMail =
  <App, Item extends ClaimedItem>(needs: SendMailNeeds<App, Item>): Job<App, Item> =>
  async (app, item) => {
    const template = templateOf(item.body);
    if (!isMailTemplate(template)) throw new JobFailure('no such message');
    const recipient = await needs.resolveRecipient(app, item);
    if (!recipient.send) {
      needs.log(app).info('mail.skipped', { item: item.id, template, why: recipient.why });
      return;
    }
    const origin = needs.origin(app);
    const { address, ...told } = recipient;
    await needs.letterbox(app).post({
      to: address,
      messageId: messageIdOf(item.dedupe, origin),
      at: needs.clock(app).now(),
      mail: renderMail(template, { origin, ...told }),
    });
    needs.log(app).info('mail.sent', { item: item.id, template });
    await needs.sent?.(app, item);
  };
