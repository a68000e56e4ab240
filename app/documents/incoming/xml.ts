import { SaxesParser } from 'saxes';

/** An element: names and attributes without their prefixes. Text stands in `text` of elements named ''. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** XML that no program of good will writes: a document type (entities, outside files), or too much, too deep. */
export class BadXml extends Error {}

const MOST = 1_000_000;
const DEEPEST = 400;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML into a tree. Knows no entities but the five of XML, follows nothing. @throws BadXml */
export function readXml(xml: string): Element {
  const parser = new SaxesParser({ position: false });
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open: { children: Element[] }[] = [root];
  let count = 0;
  const refuse = (why: string) => {
    throw new BadXml(why);
  };
  const add = (element: Element & { children: Element[] }) => {
    count += 1;
    if (count > MOST) refuse('too many elements');
    open.at(-1)?.children.push(element);
  };
  parser.on('error', () => refuse('not well-formed'));
  parser.on('doctype', () => refuse('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) refuse('too deep');
    const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    const element = { name: local(name), attributes: own, children: [], text: '' };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const text = (words: string) => add({ name: '', attributes: {}, children: [], text: words });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return root.children.find(({ name }) => name !== '') ?? root;
}

/** All elements of that name below, outermost first. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of this name directly inside another. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** All words in it, as they follow each other. */
export const wordsOf = (element: Element): string =>
  element.name === '' ? element.text : element.children.map(wordsOf).join('');
