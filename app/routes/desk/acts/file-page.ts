import type { z } from 'zod';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { type FileAct, isWrongFile } from '../../../services/file/file-act.ts';
import { commandFields } from '../command-fields.ts';
import { type ActPage, stale } from './act-page.ts';

/** The page of an act whose form may carry a file. What is wrong with the file is said beside its field. */
export function filePage<S extends z.ZodObject>(act: FileAct<S>, described: Omit<ActPage, 'event' | 'run'>): ActPage {
  return {
    ...described,
    event: act.event,
    run: async (app, actor, caseId, request) => {
      const command = await parseForm(request.clone(), commandFields);
      const typed = await typedForm(request.clone());
      const sent = await parseForm(request, act.input, { files: { [act.field]: { most: 1 } } });
      if (!command.ok || !sent.ok)
        return { done: false, form: sent.ok ? typed : sent, refusal: command.ok ? null : stale };
      const { commandId, version } = command.value;
      const [file] = sent.files.get(act.field) ?? [];
      const result = await act.perform(
        app,
        actor,
        { caseId, commandId, expectedVersion: version },
        sent.value,
        file ?? null,
      );
      if (result.ok) return { done: true };
      return isWrongFile(result)
        ? { done: false, form: { ...typed, errors: [{ field: act.field, message: result.message }] }, refusal: null }
        : { done: false, form: typed, refusal: result };
    },
  };
}
