import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Letter } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { renderLetterPdf } from '../../app/letters/render-letter.tsx';
import { head, letters, partly } from './sample-letters.ts';

/** What a reader that shares no code with the writer finds: the text of each page, and the document's own facts. */
async function read(letter: Letter) {
  const bytes = await renderLetterPdf(letter);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  await pdf.destroy();
  return { bytes, pages, info, text: pages.join(' ').replace(/\s+/g, ' ') };
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(letters))('the PDF: %s', (_name, letter) => {
  it('says every word of the letter, on numbered pages', async () => {
    const { pages, text } = await read(letter);
    for (const [index, page] of pages.entries()) expect(page).toContain(`page ${index + 1} of ${pages.length}`);
    const bare = text
      .replace(/Your reference: RD-7K3M-2Q9P – private and confidential – page \d+ of \d+/g, '')
      .replace(/\s/g, '');
    for (const block of letterContent(letter)) {
      const said =
        block.kind === 'list' ? block.items : block.kind === 'table' || block.kind === 'address' ? [] : [block.text];
      for (const words of said) expect(bare).toContain(words.replace(/\s/g, ''));
    }
  });
});

it('a list, row or paragraph longer than a page goes on on the next', async () => {
  const odd = Array.from({ length: 2_000 }, (_, index) => 2 * index + 1);
  const long = (word: string) => Array.from({ length: 1_500 }, (_, index) => `${word}${index}`).join(' ');
  const [search] = partly.searches;
  const [exemption] = partly.exemptions;
  if (!search || !exemption) throw new Error('nothing to lengthen');
  const letter = {
    ...partly,
    explanation: long('explained'),
    searches: [{ ...search, terms: long('term') }],
    exemptions: [{ ...exemption, pages: odd }],
  };
  for (const print of ['standard', 'large'] as const) {
    const { pages, text } = await read({ ...letter, print });
    // The short cells of a row stand beside the beginning of the long one; in large print each is a line of its own.
    const begins = flat(pages.find((page) => page.includes('term0')) ?? '');
    for (const cell of print === 'standard' ? [search.system, search.searcher] : []) expect(begins).toContain(cell);
    for (const last of ['explained1499', 'term0', 'term1499', '3997', '3999']) expect(text).toContain(last);
  }
});

it('its metadata names the reference and nobody', async () => {
  const { info, bytes } = await read(partly);
  expect(info).toMatchObject({
    Title: 'Letter RD-7K3M-2Q9P',
    Creator: 'Rightsdesk',
    Producer: 'Rightsdesk',
    Language: 'en-GB',
  });
  expect(info).not.toHaveProperty('Author');
  expect(info).not.toHaveProperty('Subject');
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('Fenwick');
});

it('the same letter gives the same pages', async () => {
  const [once, again] = [await read(partly), await read(partly)];
  expect(again.pages).toEqual(once.pages);
  expect(again.bytes.length).toBe(once.bytes.length);
});

it('writes Welsh and Polish names', async () => {
  const name = 'Siân Ŵyn Ŷ Llŷr Źdźbłowska-Żółć Ęćńśą';
  const { text } = await read({ ...head, kind: 'closure', how: 'closed', note: '', addressee: { name, address: [] } });
  expect(text).toContain(`Dear ${name}`);
});

it('holds a word longer than the line, a very long explanation, and many documents', async () => {
  const word = 'https://example.org/'.padEnd(300, 'x');
  const explanation = `${word}\n${'We looked at this with care. '.repeat(300)}`;
  const enclosure = partly.enclosures[0];
  const enclosures = enclosure === undefined ? [] : Array.from({ length: 200 }, () => enclosure);
  const { pages, text } = await read({ ...partly, explanation, enclosures });
  expect(pages.length).toBeGreaterThan(7);
  expect(text.replace(/[\s-]/g, '')).toContain(word);
  expect(flat(text)).toContain('We send you 200 documents');
});

it('what a person wrote stays text', async () => {
  const explanation = '</Text><Page>{1+1} & <b>bold</b> \\u0000';
  const { text } = await read({ ...partly, explanation });
  expect(text).toContain(explanation);
});
