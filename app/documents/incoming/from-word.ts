import sharp from 'sharp';
import { refuse } from '../../../machines/refusal.ts';
import type { Found } from '../ingest/findings.ts';
import { type Child, type Conversion, most } from './converted.ts';
import { tooManyLetters } from './from-text.ts';
import { lostLetters } from './lost-letters.ts';
import { flat } from './picture-page.ts';
import { type Block, typeset } from './sheet.ts';
import { besideWord, keptBlocks } from './word-beside.ts';
import { type Pointer, WordPackage } from './word-package.ts';
import { hiddenStyles, type Kept, type Reading, type WordBlock, wordBlocks } from './word-text.ts';
import { BadXml, child } from './xml.ts';
import type { Entry } from './zip.ts';

/** What most programs call the part with the body; some add a number. */
const MAIN = 'word/document.xml';
/** Whether a part of a zip is the body of a Word file. */
export const isWordMain = (name: string): boolean => /^word\/document\d*\.xml$/u.test(name);

/**
 * The pages of a Word file: head and foot once, its words, tables and pictures in order, its notes; and, on pages
 * behind, what Word keeps but does not print: comments, deleted and hidden text. It is not laid out as Word would.
 * Nothing in it is run or followed.
 */
export async function fromWord(bytes: Uint8Array, entries: readonly Entry[]): Promise<Conversion> {
  const word = new WordPackage(bytes, entries);
  try {
    return await pagesOf(word);
  } catch (error) {
    if (error instanceof BadXml) return damaged;
    throw error;
  }
}

async function pagesOf(word: WordPackage): Promise<Conversion> {
  const isMain = ({ type, target }: Pointer) => type === 'officeDocument' && isWordMain(target);
  const name = [...word.pointers('').values()].find(isMain)?.target ?? word.names.find(isWordMain) ?? MAIN;
  const main = word.xml(name);
  if (!main) return damaged;
  const kept: Kept = { deleted: [], hidden: [], otherForms: [], fields: [] };
  const styles = hiddenStyles(word.xml('word/styles.xml'));
  const reading = (part: string): Reading => ({ pointers: word.pointers(part), hiddenStyles: styles, kept });
  const own = reading(name);
  /** The parts of a kind, as the body points at them; where it does not, by their usual name. */
  const partsOf = (type: string): string[] => {
    const found = [...own.pointers.values()].filter((pointer) => pointer.type === type).map(({ target }) => target);
    return found.length > 0 ? [...new Set(found)] : [`word/${type}.xml`];
  };
  const body = wordBlocks(child(main, 'body')?.children ?? [], own);
  const around = (type: 'header' | 'footer', label: string): WordBlock[] => {
    const parts = [...own.pointers.values()].filter((pointer) => pointer.type === type).map(({ target }) => target);
    const blocks = parts.flatMap((part) => wordBlocks(word.xml(part)?.children ?? [], reading(part)));
    return inOne(blocks, label);
  };
  const notes = ['footnotes', 'endnotes']
    .flatMap(partsOf)
    .flatMap((part) =>
      (word.xml(part)?.children ?? [])
        .filter(({ attributes }) => attributes.type === undefined)
        .flatMap((note) => inOne(wordBlocks(note.children, reading(part)), `[note ${note.attributes.id ?? ''}]`)),
    );
  const printed: WordBlock[] = [
    ...around('header', 'At the head of its pages:'),
    ...around('footer', 'At the foot of its pages:'),
    ...body,
    ...(notes.length > 0 ? [{ is: 'rule' } as const, ...notes] : []),
  ];
  const drawn = await withPictures(word, printed);
  const beside = keptBlocks(word, kept, partsOf('comments'));
  const blocks = [...drawn.blocks, ...beside.blocks];
  if (blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0) > most.letters)
    return tooManyLetters;
  const sheet = await typeset(blocks);
  if (!sheet.ok) return sheet;
  const page = sheet.pageOf[drawn.blocks.length + 1] ?? sheet.pages;
  const children = [...drawn.undrawn, ...insideOf(word)];
  if (children.length > most.children) return tooManyInside;
  const findings: Found[] = [
    ...beside.findings.map((finding) => ({ ...finding, page })),
    ...besideWord(word),
    ...lostLetters(sheet),
  ];
  return { ok: true, kind: 'word', pdf: sheet.pdf, findings, children };
}

/** Words behind a label, each only once: heads and feet are mostly the same in each section. */
function inOne(blocks: readonly WordBlock[], label: string): WordBlock[] {
  const words = [
    ...new Set(
      blocks.flatMap((block) =>
        'text' in block ? block.text.trim() : block.is === 'row' ? block.cells.join(' | ') : [],
      ),
    ),
  ];
  const text = words.filter((one) => one !== '').join('\n');
  const pictures = blocks.filter(
    (block, index) =>
      block.is === 'placed' && blocks.findIndex((b) => b.is === 'placed' && b.part === block.part) === index,
  );
  return [...(text === '' ? [] : [{ is: 'note', text: `${label} ${text}` } as const]), ...pictures];
}

/** Pictures where they stand; one that cannot be drawn is listed like a file that came inside. */
async function withPictures(
  word: WordPackage,
  blocks: readonly WordBlock[],
): Promise<{ blocks: Block[]; undrawn: Child[] }> {
  const out: Block[] = [];
  const undrawn = new Map<string, Child>();
  for (const block of blocks) {
    if (block.is !== 'placed') {
      out.push(block);
      continue;
    }
    const bytes = word.part(block.part);
    const picture = bytes && (await draw(bytes));
    if (picture) out.push({ is: 'picture', ...picture });
    else {
      const name = block.part.split('/').at(-1) ?? 'Picture';
      out.push({ is: 'note', text: `[a picture that cannot be drawn: ${name}]` });
      undrawn.set(block.part, {
        name,
        bytes,
        problem: bytes ? null : 'It is missing or damaged inside the Word file.',
      });
    }
  }
  return { blocks: out, undrawn: [...undrawn.values()] };
}

/** By its first bytes: what the library would make of anything else (drawings that fetch, say) is not asked. */
const isPicture = (bytes: Uint8Array): boolean =>
  /^(ffd8ff|89504e47|474946|49492a00|4d4d002a)/u.test(Buffer.from(bytes.subarray(0, 8)).toString('hex'));

async function draw(bytes: Uint8Array) {
  if (!isPicture(bytes)) return null;
  try {
    const picture = () => sharp(bytes, { limitInputPixels: most.pixels });
    return await flat(picture(), await picture().metadata());
  } catch {
    return null;
  }
}

/** Parts that are files of their own, or that nothing in the file shows: each is listed. */
function insideOf(word: WordPackage): Child[] {
  const known =
    /^(\[Content_Types\]\.xml|_rels\/.*|docProps\/.*|customXml\/.*|word\/(?!embeddings\/|media\/|afchunk)[^/]*\.xml|word\/_rels\/.*|word\/(theme|fonts|glossary|charts|diagrams|drawings|activeX|ink|webextensions)\/.*|word\/(vbaProject|vbaData)\.(bin|xml)|.*\.rels)$/u;
  return word.names
    .filter((name) => !word.seen.has(name) && !known.test(name) && !/\.(odttf|vml)$/u.test(name))
    .map((name) => {
      const bytes = word.part(name);
      return {
        name: name.split('/').at(-1) ?? name,
        bytes,
        problem: bytes ? null : 'It is damaged inside the Word file.',
      };
    });
}

const damaged = refuse(
  'damaged',
  'This Word file is damaged, or made in a way that cannot be read. Open it in Word, save it as a PDF, and add that.',
);
const tooManyInside = refuse(
  'too-many-files',
  `More than ${most.children} files lie inside this Word file. Open it in Word, save it as a PDF, and add that.`,
);
