import { z } from 'zod';
import { errorText, plainErrorPage } from './error-response.ts';

const ownWords = z.object({ title: z.string(), sentence: z.string() });

/**
 * A page for a person who followed a link to a file or picture that cannot be had: a route without a component answers a
 * failure as bare JSON. Scripts, which do not ask for a page, get the answer as it is.
 * @param accept what the request's Accept header says
 * @returns the page, with the route's own words where it gave some; null where the answer is to go out as it is
 */
export async function pageForBareAnswer(answer: Response, accept: string, requestId: string): Promise<string | null> {
  const isBare = answer.status >= 400 && (answer.headers.get('Content-Type') ?? '').startsWith('application/json');
  if (!isBare || !accept.includes('text/html')) return null;
  const said = ownWords.safeParse(await answer.clone().json());
  const words = said.success ? ([said.data.title, said.data.sentence] as const) : errorText(answer.status);
  return plainErrorPage(answer.status, requestId, words);
}
