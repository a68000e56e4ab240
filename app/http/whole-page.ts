const texts = new WeakMap<Response, string>();

/** A response whose body is one text, which stands beside it for `textOf`: making a stream of it and reading that costs more than sending it. */
export function wholePage(text: string, init: ResponseInit): Response {
  const page = new Response(null, init);
  texts.set(page, text);
  return page;
}

/** The text of a response made by `wholePage`; undefined for any other, whose body has to be read. */
export const textOf = (response: Response): string | undefined => texts.get(response);
