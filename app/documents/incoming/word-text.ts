import type { Block } from './sheet.ts';
import type { Pointer } from './word-package.ts';
import { all, child, type Element, wordsOf } from './xml.ts';

/** A picture of the file, to be drawn where it stands. */
export interface Placed {
  is: 'placed';
  part: string;
}
export type WordBlock = Block | Placed;

/** What a Word file keeps but does not print. */
export interface Kept {
  deleted: string[];
  hidden: string[];
  /** What else may be shown in the place of something, for programs that cannot show it. */
  otherForms: string[];
  /** Of fields to fill in: what can be chosen, and what they are called. */
  fields: string[];
}

export interface Reading {
  readonly pointers: ReadonlyMap<string, Pointer>;
  readonly hiddenStyles: ReadonlySet<string>;
  readonly kept: Kept;
}

/** The words of one paragraph while it is read, and what follows it: its pictures and text boxes. */
interface Line {
  text: string;
  after: WordBlock[];
  links: string[];
}

const breaks: Readonly<Record<string, string>> = {
  ...{ tab: '    ', ptab: '    ', cr: '\n', noBreakHyphen: '-', softHyphen: '' },
};
const nothing = new Set(['rPr', 'pPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtEndPr', 'tblGrid', 'delInstrText']);

/** The blocks of a body, a cell, a header, a note or a text box, in reading order. */
export function wordBlocks(elements: readonly Element[], reading: Reading): WordBlock[] {
  return elements.flatMap((element): WordBlock[] => {
    if (nothing.has(element.name)) return [];
    if (element.name === 'sdtPr') {
      noteField(element, reading.kept);
      return [];
    }
    if (element.name === 'p') return paragraph(element, reading);
    if (element.name === 'tbl') return all(element, 'tr').length === 0 ? [] : table(element, reading);
    if (element.name === 'altChunk') return [{ is: 'note', text: '[a file set into the text: listed under this one]' }];
    if (element.name === 'AlternateContent') return wordBlocks(chosen(element, reading.kept), reading);
    if (element.name === 'del' || element.name === 'moveFrom') {
      noteDeleted(element, reading.kept);
      return [];
    }
    return wordBlocks(element.children, reading);
  });
}

/** Programs choose one of several forms of the same thing; the first is the newest. What another says otherwise is kept. */
function chosen(element: Element, kept: Kept): readonly Element[] {
  const form = child(element, 'Choice') ?? child(element, 'Fallback');
  const said = (one: Element | undefined) =>
    one === undefined
      ? ''
      : [...all(one, 't').map(wordsOf), ...all(one, 'textpath').map(({ attributes }) => attributes.string ?? '')]
          .join(' ')
          .replace(/\s+/gu, ' ')
          .trim();
  for (const other of element.children)
    if (other !== form && said(other) !== '' && said(other) !== said(form)) kept.otherForms.push(said(other));
  return form?.children ?? [];
}

/** Items of lists and names of fields, in both ways Word has of making a form. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  ...{ alias: ['val'], tag: ['val'], name: ['val'], helpText: ['val'], statusText: ['val'] },
  ...{ listItem: ['displayText', 'value'], listEntry: ['val'], default: ['val'], date: ['fullDate'] },
};

/** A word processor on the web numbers pieces of text in this way. */
const madeByPrograms = /^goog_rdk_\d+$/u;

/** A field to fill in says more than is printed: above all what else could have been chosen. */
function noteField(settings: Element, { fields }: Kept): void {
  const words = (element: Element): string[] => [
    ...(fieldWords[element.name] ?? []).map((name) => element.attributes[name] ?? ''),
    ...element.children.filter(({ name }) => name !== 'rPr').flatMap(words),
  ];
  const said = [...new Set(words(settings).map((word) => word.trim()))].filter(
    (word) => /\p{L}|\d{2}/u.test(word) && !madeByPrograms.test(word),
  );
  if (said.length > 0) fields.push(said.join(' · '));
}

function paragraph(element: Element, reading: Reading): WordBlock[] {
  const settings = child(element, 'pPr');
  const style = child(settings, 'pStyle')?.attributes.val ?? '';
  const line: Line = { text: '', after: [], links: [] };
  const isHidden = reading.hiddenStyles.has(style);
  inline(element.children, line, reading, isHidden);
  const isListed = child(settings, 'numPr') !== undefined && line.text.trim() !== '';
  const is = /^(heading|title)/iu.test(style) && line.text.trim() !== '' ? 'heading' : 'text';
  return [...pagesIn(`${isListed ? '• ' : ''}${line.text}`, is), ...line.after];
}

const pagesIn = (text: string, is: 'heading' | 'text'): WordBlock[] =>
  text
    .split('\f')
    .flatMap((part, index): WordBlock[] => [...(index > 0 ? [{ is: 'page' } as const] : []), { is, text: part }]);

function table(element: Element, reading: Reading): WordBlock[] {
  const rows = element.children.flatMap((row) => (row.name === 'tr' ? [row] : all(row, 'tr')));
  return rows.flatMap((row) => {
    const after: WordBlock[] = [];
    const cells = row.children.flatMap((cell) => (cell.name === 'tc' ? [cell] : all(cell, 'tc')));
    const words = cells.map((cell) =>
      wordBlocks(cell.children, reading)
        .flatMap((block) => {
          if (block.is === 'placed') after.push(block);
          if (block.is === 'row') return [block.cells.join(' | ')];
          return 'text' in block ? [block.text] : [];
        })
        .join('\n')
        .trim(),
    );
    return [{ is: 'row', cells: words } as const, ...after];
  });
}

function inline(elements: readonly Element[], line: Line, reading: Reading, isHidden: boolean): void {
  for (const element of elements) one(element, line, reading, isHidden);
}

function one(element: Element, line: Line, reading: Reading, isHidden: boolean): void {
  const { name, attributes, children } = element;
  const add = (text: string) => {
    if (isHidden && text.trim() !== '') reading.kept.hidden.push(text);
    else line.text += text;
  };
  if (nothing.has(name)) return;
  switch (name) {
    case 'r':
      inline(children, line, reading, isHidden || hides(child(element, 'rPr'), reading));
      return;
    case 't':
      add(wordsOf(element));
      return;
    case 'br':
      add(attributes.type === 'page' ? '\f' : '\n');
      return;
    case 'sym':
      add(`[symbol ${attributes.char ?? ''}]`);
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      add(`[note ${attributes.id ?? ''}]`);
      return;
    case 'commentReference':
      add(`[comment ${attributes.id ?? ''}]`);
      return;
    case 'del':
    case 'moveFrom':
      noteDeleted(element, reading.kept);
      return;
    case 'delText':
      reading.kept.deleted.push(wordsOf(element));
      return;
    case 'instrText': {
      const [, link] = /HYPERLINK\s+"([^"]{1,2000})"/u.exec(wordsOf(element)) ?? [];
      if (link !== undefined) line.links.push(link);
      return;
    }
    case 'fldChar':
      if (attributes.fldCharType === 'end') addLink(line.links.pop(), add, line);
      inline(children, line, reading, isHidden);
      return;
    case 'hyperlink': {
      inline(children, line, reading, isHidden);
      addLink(reading.pointers.get(attributes.id ?? '')?.target ?? attributes.anchor, add, line);
      return;
    }
    case 'AlternateContent':
      inline(chosen(element, reading.kept), line, reading, isHidden);
      return;
    case 'txbxContent':
      line.after.push(...wordBlocks(children, reading));
      return;
    case 'sdtPr':
    case 'ffData':
      noteField(element, reading.kept);
      return;
    case 'docPr': {
      const label = attributes.descr || attributes.title;
      if (label) add(`[picture: ${label}]`);
      return;
    }
    case 'shape':
      if (attributes.alt) add(`[picture: ${attributes.alt}]`);
      inline(children, line, reading, isHidden);
      return;
    case 'textpath':
      // Lettering drawn as a shape: a watermark, say.
      add(`${attributes.string ?? ''} `);
      return;
    case 'blip':
    case 'imagedata':
      place(attributes.embed ?? attributes.link ?? attributes.id, line, reading);
      return;
    case 'OLEObject':
      add('[a file set into the text: listed under this one]');
      return;
    case 'chart':
    case 'relIds':
      add('[a chart or diagram: its words stand at the end]');
      return;
    case 'tbl':
    case 'p':
      line.after.push(...wordBlocks([element], reading));
      return;
    default:
      if (breaks[name] !== undefined) add(breaks[name]);
      inline(children, line, reading, isHidden);
  }
}

function addLink(target: string | undefined, add: (text: string) => void, line: Line): void {
  if (target && !line.text.includes(target.replace(/^mailto:/iu, ''))) add(` <${target.slice(0, 500)}>`);
}

function place(id: string | undefined, line: Line, { pointers }: Reading): void {
  const pointer = pointers.get(id ?? '');
  if (pointer?.isOutside) line.text += '[a picture kept elsewhere, not fetched]';
  else if (pointer) line.after.push({ is: 'placed', part: pointer.target });
}

/** A switch that is there and not turned off. */
const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(element.attributes.val ?? 'true');

function hides(settings: Element | undefined, { hiddenStyles }: Reading): boolean {
  const style = child(settings, 'rStyle')?.attributes.val;
  const own = child(settings, 'vanish') ?? child(settings, 'webHidden');
  return own ? isOn(own) : style !== undefined && hiddenStyles.has(style);
}

function noteDeleted(element: Element, kept: Kept): void {
  const words = [...all(element, 'delText'), ...all(element, 't')].map(wordsOf).join('');
  const { author = '', date = '' } = element.attributes;
  if (words.trim() !== '') kept.deleted.push(`${[author, date.slice(0, 10)].filter(Boolean).join(', ')}: ${words}`);
}

/** Styles that hide what is written in them, by themselves or as what they are based on. */
export function hiddenStyles(styles: Element | null): Set<string> {
  const found = all(styles ?? { name: '', attributes: {}, children: [], text: '' }, 'style');
  const hidden = new Set<string>();
  const byId = new Map(found.map((style) => [style.attributes.styleId ?? '', style]));
  for (const id of byId.keys()) {
    const walked = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !walked.has(at); ) {
      walked.add(at);
      const style: Element | undefined = byId.get(at);
      const own = child(child(style, 'rPr'), 'vanish');
      if (own && isOn(own)) hidden.add(id);
      at = own ? undefined : child(style, 'basedOn')?.attributes.val;
    }
  }
  return hidden;
}
