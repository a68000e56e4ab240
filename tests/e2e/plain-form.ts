import type { Page } from 'playwright-core';

/** What came back when a form was sent: where it led, and the words of that page. */
export interface CameBack {
  readonly path: string;
  readonly words: string;
}

/** Where a link of a page leads that begins with these words; the page is read and not drawn. */
export async function linkOn(page: Page, path: string, words: RegExp): Promise<string> {
  const links = await page.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    const links = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main a');
    return [...links].map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent ?? '' }));
  }, path);
  const [first] = links.filter(({ text }) => words.test(text.replaceAll(/\s+/g, ' ').trim()));
  if (first === undefined) throw new Error(`no ${words} on ${path}: ${links.map(({ text }) => text).join(' | ')}`);
  return first.href;
}

/**
 * Fills in the last form of a page and sends it with its last button. The browser of this window reads the form, fills it
 * in, and sends what it would send; it draws nothing and runs no script of the page. A field that is not there is an error.
 * @param fields by their names: what has this value, or these, is ticked, everything else filled in
 */
export function sendPlainly(
  page: Page,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<CameBack> {
  return page.evaluate(
    async ([address, given]) => {
      const html = await (await fetch(address)).text();
      const [form] = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main form')].slice(-1);
      if (!(form instanceof HTMLFormElement)) throw new Error(`no form on ${address}`);
      const single = Object.entries(given).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as const),
      );
      for (const [name, value] of single) {
        const all = [...form.querySelectorAll(`[name="${name}"]`)];
        const choice = all.find(
          (one) => /radio|checkbox/.test(one.getAttribute('type') ?? '') && one.getAttribute('value') === value,
        );
        const [first] = all;
        if (choice instanceof HTMLInputElement) choice.checked = true;
        else if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement) first.value = value;
        else if (first instanceof HTMLSelectElement) first.value = value;
        if (!new FormData(form).getAll(name).includes(value)) throw new Error(`${address} takes no ${name}: ${value}`);
      }
      const sent = new FormData(form, [...form.querySelectorAll('button')].at(-1));
      const action = form.getAttribute('action') ?? address;
      const body =
        form.enctype === 'multipart/form-data'
          ? sent
          : new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]));
      const response = await fetch(action, { method: 'POST', body });
      const main = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
      return { path: new URL(response.url).pathname, words: (main?.textContent ?? '').replaceAll(/\s+/g, ' ') };
    },
    [path, fields] as const,
  );
}
