import { z } from 'zod';
import { language } from '../../../machines/language.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act } from '../act.ts';
import { commandField } from '../form-command.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export const languageForm = z.object({ commandId: commandField, language });

const notOffered = refuse('not-offered', 'We cannot write in this language.');

/** The requester chooses the language of letters and e-mails from now on, among those the body writes in. */
export const chooseOwnLanguage = (
  app: App,
  own: OwnCase,
  { commandId, language: chosen }: z.infer<typeof languageForm>,
): Promise<Acted | Refusal> =>
  act(app, own.actor, requesterCommand(own, commandId), () =>
    app.profile.languages.includes(chosen) ? [{ type: 'language.chosen', language: chosen }] : notOffered,
  );
