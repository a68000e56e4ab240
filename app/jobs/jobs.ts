import type { App } from '../app.ts';
import { acknowledgedByMail } from '../services/complaint/acknowledged-by-mail.ts';
import { mailRecipient } from '../services/contact/mail-recipient.ts';
import { buildAnswer } from './build-answer.ts';
import { buildConsultation, deleteConsultations } from './build-consultation.ts';
import { buildRedline, deleteRedline } from './build-redline.ts';
import { deleteProofFiles } from './delete-proof-files.ts';
import { disposeOfCase } from './dispose-case.ts';
import type { ClaimedItem, Job } from './outbox.ts';
import { readDocument } from './read-document.ts';
import { readTurnedPages } from './read-turned.ts';
import { sendMail } from './send-mail.ts';

/** Every kind of work the outbox can hold. */
export const jobs: Readonly<Record<string, Job<App, ClaimedItem>>> = {
  'send-mail': sendMail({
    letterbox: (app: App) => app.letterbox,
    origin: (app) => app.settings.origin,
    clock: (app) => app.clock,
    log: (app) => app.log,
    resolveRecipient: mailRecipient,
    sent: acknowledgedByMail,
  }),
  'read-document': readDocument,
  'read-turned': readTurnedPages,
  'build-answer': buildAnswer,
  'build-consultation': buildConsultation,
  'delete-consultations': deleteConsultations,
  'build-redline': buildRedline,
  'delete-redline': deleteRedline,
  'delete-proof-files': deleteProofFiles,
  'dispose-case': disposeOfCase,
};
