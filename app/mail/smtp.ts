import { createTransport } from 'nodemailer';
import { mailAddress } from './address.ts';
import { type Letterbox, MailFailure } from './transport.ts';

/** How to reach the mail server. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465). Otherwise STARTTLS is demanded, except from this very machine. */
  readonly secure: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Certificates to trust besides the system's, PEM: for a mail server with the body's own authority. */
  readonly ca?: string | undefined;
}

const ownMachine = new Set(['localhost', '127.0.0.1', '::1']);
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** A neutral sender's name: the mailbox may be read over someone's shoulder. */
const senderName = 'Your request';

const failureOf = (error: unknown): MailFailure => {
  const field = (name: string): string =>
    typeof error === 'object' && error !== null && name in error ? String(Reflect.get(error, name)) : '';
  const code = field('code')
    .replace(/[^A-Z0-9_]/g, '')
    .slice(0, 40);
  const status = field('responseCode').replace(/\D/g, '').slice(0, 3);
  return new MailFailure(`smtp ${code || 'failed'}${status === '' ? '' : ` ${status}`}`);
};

/**
 * Sends over SMTP. The connection is encrypted and the server's certificate checked; a server that cannot do so gets
 * nothing. Messages can read neither files nor addresses of the network, whatever is in them.
 */
export function smtpLetterbox(smtp: SmtpSettings, from: string): Letterbox {
  const sender = mailAddress(from);
  if (sender === null) throw new Error('the sender address of e-mails is not a mail address');
  const local = ownMachine.has(smtp.host);
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: !smtp.secure && !local,
    ...(local && !smtp.secure ? { ignoreTLS: true } : {}),
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(smtp.ca === undefined ? {} : { ca: smtp.ca }) },
    ...(smtp.user === undefined ? {} : { auth: { user: smtp.user, pass: smtp.password ?? '' } }),
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async post({ to, messageId, at, mail }) {
      const address = mailAddress(to);
      if (address === null) throw new MailFailure('not a mail address');
      try {
        await transport.sendMail({
          from: { name: senderName, address: sender },
          to: { name: '', address },
          envelope: { from: sender, to: [address] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId,
          date: new Date(at),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}
