import { data } from 'react-router';
import type { Refusal } from '../../../machines/refusal.ts';
import type { FormState } from '../../http/form-state.ts';
import { inOwnLanguage } from '../../language/t.ts';

/** Refusals that are about what was typed or chosen; every other one is about how the case stands now. */
const ofTheForm = new Set(['no-file', 'too-many', 'file', 'no-address']);

/**
 * The form again, with what was typed and why it was not taken: 422 for what can be put right in it, 409 where the case
 * has moved on.
 * @param field the field a refusal of the form belongs to
 */
export const refusedForm = (refusal: Refusal, values: FormState['values'], field: string) => {
  const isOfForm = ofTheForm.has(refusal.code);
  const state: FormState = {
    values,
    errors: [{ field: isOfForm ? field : '', message: inOwnLanguage(refusal.sentence) }],
  };
  return data(state, { status: isOfForm ? 422 : 409 });
};
