import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { careFileMentions, makeCareFile, makeProof } from '../../app/demo/care-file/index.ts';
import { letters } from '../../app/demo/care-file/letters.ts';
import { readMarks } from '../../app/demo/care-file/people.ts';
import { hardWrap } from '../../app/demo/care-file/sheet.ts';

/** The text of each page as a reader finds it that shares no code with the writer; line ends as spaces. */
async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const opened = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(text.replace(/-\n/g, '').replace(/\s+/g, ' '));
  }
  await opened.destroy();
  return pages;
}

it('has about sixty pages in six files, nine of them pictures', async () => {
  const files = await makeCareFile();
  const texts = await Promise.all(files.map(({ pdf }) => pageTexts(pdf)));
  const pages = texts.flat();
  expect(files.length).toBe(6);
  expect(pages.length).toBeGreaterThanOrEqual(55);
  expect(pages.length).toBeLessThanOrEqual(65);
  expect(pages.filter((text) => text.trim() === '').length).toBe(9);
});

it('every name stands on the very page that the truth says', async () => {
  const files = await makeCareFile();
  const texts = new Map(await Promise.all(files.map(async ({ name, pdf }) => [name, await pageTexts(pdf)] as const)));
  const mentions = (await careFileMentions()).flatMap(({ pages }) => pages);
  expect(mentions.length).toBeGreaterThan(900);
  for (const { file, page, variant } of mentions) {
    const text = texts.get(file)?.[page - 1];
    expect(text, `${file} ${page}`).toBeDefined();
    if (text?.trim() !== '') expect(text, `${file} ${page}`).toContain(variant);
  }
});

it('the neighbour is named in every hard way: nickname, misspelt, short, in tables, letters, e-mails and scans', async () => {
  const neighbour = (await careFileMentions()).find(({ person }) => person === 'tullock');
  for (const variant of ['Mrs Sheila Tullock', 'Auntie Shee', 'Shelia Tullock', 'Sheila Tulloch', 'S. Tullock']) {
    expect(neighbour?.variants).toContain(variant);
  }
  expect(new Set(neighbour?.pages.map(({ file }) => file)).size).toBe(6);
});

it('draws the same bytes every time', async () => {
  const hash = ({ pdf }: { pdf: Uint8Array }) => createHash('sha256').update(pdf).digest('hex');
  expect(hash(await letters())).toBe(hash(await letters()));
  expect(hash(await makeProof())).toBe(hash(await makeProof()));
});

it('a name broken over a line counts as the whole name, and an unknown person is a mistake', () => {
  expect(readMarks('Ask [[tullock|Mrs Tul-\nlock]] or [[kyle|Kyle\nLinnet]].')).toEqual({
    text: 'Ask Mrs Tul-\nlock or Kyle\nLinnet.',
    named: [
      { person: 'tullock', variant: 'Mrs Tullock' },
      { person: 'kyle', variant: 'Kyle Linnet' },
    ],
  });
  expect(() => readMarks('[[nobody|X]]')).toThrow('nobody');
  expect(readMarks(hardWrap('one two [[kyle|Kyle Linnet]] three', 12)).text).toBe('one two Kyle\nLinnet three');
});
