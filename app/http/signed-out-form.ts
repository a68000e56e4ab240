import { maxFormBytes } from './body-limit.ts';
import { readForm } from './read-form.ts';
import { safeReturnTo } from './return-to.ts';

/** What is thrown, as the data of a 401, for staff whose session was over when their form came: their own words, to copy. */
export interface SignedOutForm {
  readonly signedOutForm: true;
  /** Where they were, to return to after signing in. */
  readonly returnTo: string;
  /** What they filled in, by the field's name in words, in the order of the form. */
  readonly typed: readonly { readonly name: string; readonly text: string }[];
  /** There were files, or more than is read of somebody who is not signed in. */
  readonly withheld: boolean;
}

export const isSignedOutForm = (thrown: unknown): thrown is SignedOutForm =>
  typeof thrown === 'object' && thrown !== null && 'signedOutForm' in thrown && 'typed' in thrown;

/** Fields of the form itself, which nobody typed. */
const ofTheForm = new Set(['commandId', 'version', 'do', 'intent', 'returnTo', 'of']);
/** Fields that hold, or could hold, what opens a door. Rather one too many: what is left out can be typed again. */
const secret = /pass|secret|token|^(code|current|next|key)$/i;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether what a field holds may be shown again. */
export const mayShow = (name: string): boolean => !ofTheForm.has(name) && !secret.test(name);

const inWords = (name: string): string => {
  const words = name
    .replace(/[-_.]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words === '' ? 'Field' : `${words[0]?.toUpperCase()}${words.slice(1)}`;
};

/**
 * What somebody sent whose session was over. It goes back to the browser that sent it and is kept nowhere. Files are left
 * out, and so is a body larger than a form without files: nobody unknown has us hold two hundred megabytes.
 * @throws as `readForm` does
 */
export async function signedOutForm(request: Request, { pathname, search }: URL): Promise<SignedOutForm> {
  const returnTo = safeReturnTo(`${pathname}${search}`);
  // The pipeline has refused whatever does not say how long it is.
  const isLarge = !(Number(request.headers.get('Content-Length')) <= maxFormBytes);
  if (isLarge) return { signedOutForm: true, returnTo, typed: [], withheld: true };
  const { values, files } = await readForm(request);
  const typed = [...values]
    .filter(([name]) => mayShow(name))
    .flatMap(([name, texts]) => texts.map((text) => ({ name: inWords(name), text })))
    .filter(({ text }) => text !== '' && !uuid.test(text));
  return { signedOutForm: true, returnTo, typed, withheld: files.size > 0 };
}
