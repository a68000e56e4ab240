import { Window } from 'happy-dom';

/**
 * HTML as one line per element or text: attributes and classes sorted, white space collapsed, comments left out. Two pieces that come
 * out equal are the same to a browser, a stylesheet and a screen reader.
 */
export function normalise(html: string): string {
  const { document } = new Window();
  document.body.innerHTML = html;
  return lines(document.body.childNodes, 0).join('\n');
}

type Nodes = Window['document']['body']['childNodes'];

function lines(nodes: Nodes, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const found: string[] = [];
  let text = '';
  const flush = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') found.push(`${indent}"${words}"`);
    text = '';
  };
  for (const node of nodes) {
    if (node.nodeType === node.TEXT_NODE) text += node.textContent;
    if (node.nodeType !== node.ELEMENT_NODE || !('tagName' in node)) continue;
    flush();
    found.push(`${indent}<${opening(node)}>`, ...lines(node.childNodes, depth + 1));
  }
  flush();
  return found;
}

/** Attributes whose value is only whether they are there. */
const switches = new Set(['checked', 'selected', 'disabled', 'hidden', 'multiple', 'open']);

function opening(node: object): string {
  if (!('tagName' in node) || !('attributes' in node)) return '';
  const attributes: string[] = [];
  for (const { name, value } of node.attributes as Iterable<{ name: string; value: string }>) {
    const words = value.split(/\s+/).filter((word) => word !== '');
    const collapsed = (name === 'class' ? words.sort() : words).join(' ');
    attributes.push(switches.has(name) ? name : `${name}="${collapsed}"`);
  }
  return [String(node.tagName).toLowerCase(), ...attributes.sort()].join(' ');
}
