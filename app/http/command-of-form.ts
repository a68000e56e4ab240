import { createHash } from 'node:crypto';
import type { SentForm } from './read-form.ts';

/** The ids that pages of ours give their forms: a uuid, or letters and digits. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const plain = /^[\w-]{16,64}$/;

/**
 * Which act a sent form is: the id its page gave it, together with everything in it. So a double click is one act, and a
 * form that comes back by the browser's Back and is sent with other words is another, never taken for done. Undefined
 * where the page gave none; what is no id of ours comes back as it is, for the form's schema to refuse.
 */
export async function commandOfForm({ values, files }: SentForm): Promise<string | undefined> {
  const given = values.get('commandId')?.[0];
  if (given === undefined || !(uuid.test(given) || plain.test(given))) return given;
  const hash = createHash('sha256').update(JSON.stringify([...values]));
  for (const [field, sent] of files)
    for (const file of sent) {
      hash.update(JSON.stringify([field, file.name, file.size]));
      hash.update(await file.bytes());
    }
  const digest = hash.digest();
  if (!uuid.test(given)) return digest.toString('base64url').slice(0, 22);
  const hex = digest.toString('hex');
  // A uuid of version 8: made in a way of one's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
