import type { Language } from '../machines/language.ts';
import type { Telling } from '../machines/watching/events.ts';

/** One message, ready to send: the same words as HTML and as plain text. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * All a template may know. There is no name, right, service or answer in it, so a template cannot give one away.
 * `origin` is the configured address of the portal, never one taken from a request.
 */
export interface MailProps {
  /** `https://example.org`, without a path. */
  readonly origin: string;
  /** Where to go, starting with `/`. */
  readonly path: string;
  /** The case's reference; null where the message is not about one case. */
  readonly reference: string | null;
  /** The language of who gets it: of the case, or of the page they asked on. Messages to staff are in English. */
  readonly language: Language;
  /** Until when a link works, in words of that language (“14:32 on 21 November 2026”); null where nothing runs out. */
  readonly validUntil: string | null;
  /** A code to type where it was asked for; only in the message that carries one. */
  readonly code?: string;
  /** To staff: what stands in their cases, the worst first. References and kinds only. */
  readonly watched?: readonly Watched[];
}

/** One warning about one case. */
export interface Watched {
  readonly reference: string;
  readonly telling: Pick<Telling, 'code' | 'days' | 'passed'>;
}

export type MailTemplate = (props: MailProps) => Mail;
