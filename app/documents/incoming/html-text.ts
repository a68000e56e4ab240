import type { Child } from './converted.ts';

/**
 * What a reader of an HTML message sees as text, without its pictures; and the places on the internet it would have
 * fetched from.
 */
export interface HtmlText {
  text: string;
  hosts: string[];
  /** Pictures that lie in the text itself, not beside it. */
  pictures: Child[];
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', iexcl: '¡', cent: '¢', pound: '£', yen: '¥' },
  ...{ sect: '§', uml: '¨', copy: '©', ordf: 'ª', laquo: '«', not: '¬', shy: '', reg: '®', macr: '¯', deg: '°' },
  ...{ plusmn: '±', acute: '´', micro: 'µ', para: '¶', middot: '·', cedil: '¸', ordm: 'º', raquo: '»', frac14: '¼' },
  ...{ frac12: '½', frac34: '¾', iquest: '¿', times: '×', divide: '÷', szlig: 'ß', euro: '€', trade: '™' },
  ...{ hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ bull: '•', dagger: '†', Dagger: '‡', permil: '‰', lsaquo: '‹', rsaquo: '›', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ zwnj: '', zwj: '', lrm: '', rlm: '', oelig: 'œ', OElig: 'Œ', scaron: 'š', Scaron: 'Š', Yuml: 'Ÿ', fnof: 'ƒ' },
  ...{ AElig: 'Æ', aelig: 'æ', Oslash: 'Ø', oslash: 'ø', ETH: 'Ð', eth: 'ð', THORN: 'Þ', thorn: 'þ', Aring: 'Å' },
  aring: 'å',
};
const accents: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', cedil: '\u0327' },
};

function decoded(text: string): string {
  return text.replace(/&(#[xX]?[0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});?/gu, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
    }
    const [, letter = '', mark = ''] = /^([A-Za-z])([a-z]{3,5})$/u.exec(name) ?? [];
    const accent = accents[mark];
    // What we do not know stays as it was written: odd to read, but not lost.
    return named[name] ?? (accent === undefined ? whole : `${letter}${accent}`.normalize('NFC'));
  });
}

const blocks = new Set(
  'address article aside blockquote center div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Read by programs only; nothing of it is shown. */
const unseen = new Set(['script', 'style', 'head', 'noscript', 'template']);
/** Of a tag no more than this is looked at. */
const LONGEST_TAG = 5_000;

const attributes = Object.fromEntries(
  ['src', 'background', 'href', 'alt', 'title', 'value'].map((name) => [
    name,
    new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'iu'),
  ]),
);

function attribute(tag: string, name: string): string {
  if (!tag.includes('=')) return '';
  const found = attributes[name]?.exec(tag);
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/**
 * Where a text is found next, looked for once however often it is asked: a file of a million tags that never close
 * would otherwise be searched to its end a million times.
 */
function searching(html: string, text: string) {
  let found = -2;
  return (from: number): number => {
    if (found !== -1 && found < from) found = html.indexOf(text, from);
    return found;
  };
}

/**
 * Everything in it that is words, shown or hidden; scripts are not run, nothing is fetched. Walks the text once,
 * whatever stands in it.
 */
export function htmlText(html: string): HtmlText {
  const out: string[] = [];
  const hosts = new Set<string>();
  const links: string[] = [];
  const pictures: Child[] = [];
  const nextClose = searching(html, '>');
  const lower = html.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
  const nextEnd = new Map([...unseen].map((name) => [name, searching(lower, `</${name}`)]));
  let at = 0;
  const add = (text: string) => out.push(decoded(text).replace(/[\s\u00a0]+/gu, ' '));
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      add(html.slice(at));
      break;
    }
    if (open > at) add(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const close = nextClose(open);
    if (close === -1) {
      // No tag is closed any more: the rest is words, whatever it looks like.
      add(html.slice(open));
      break;
    }
    const short = html.slice(open, Math.min(close + 1, open + LONGEST_TAG));
    const tag = short.includes('data:') ? withoutPicture(html.slice(open, close + 1), pictures) : short;
    const [, slash = '', raw = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9:-]*)/u.exec(tag) ?? [];
    const name = raw.toLowerCase();
    if (name === '') {
      // A lone “<” is a letter like others; “<!DOCTYPE …>” and the like are not.
      const isDeclaration = /^<[!?/]/u.test(tag);
      if (!isDeclaration) out.push('<');
      at = isDeclaration ? close + 1 : open + 1;
      continue;
    }
    at = close + 1;
    // Without a closing tag only the opening one is passed over, so that what follows is not lost.
    const end = slash === '' ? (nextEnd.get(name)?.(at) ?? -1) : -1;
    if (end !== -1) at = end;
    else tagText(tag, name, slash !== '', out, hosts, links);
  }
  const text = out
    .join('')
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return { text, hosts: [...hosts], pictures };
}

/** A picture of fewer bytes keeps two words apart and shows nothing. */
const SPACER = 100;
const PICTURE = /data:image\/([a-z0-9.+-]{1,30})(?:;[a-z0-9=-]{1,40})*;base64,([A-Za-z0-9+/=_\s-]*)/iu;

/** A tag whose picture is written into it, without that picture, which is a file like one that came beside the message. */
function withoutPicture(tag: string, pictures: Child[]): string {
  const [whole, kind = '', data = ''] = PICTURE.exec(tag) ?? [];
  if (whole === undefined) return tag.slice(0, LONGEST_TAG);
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  const name = `Picture ${pictures.length + 1} in the text.${kind.toLowerCase().replace(/\W.*$/u, '')}`;
  if (bytes.length > SPACER) pictures.push({ name, bytes, problem: null });
  return tag.replace(whole, '').slice(0, LONGEST_TAG);
}

function tagText(tag: string, name: string, isEnd: boolean, out: string[], hosts: Set<string>, links: string[]): void {
  if (!isEnd)
    for (const source of [attribute(tag, 'src'), attribute(tag, 'background')]) {
      const [, host] = /^(?:https?:)?\/\/([^/?#]+)/iu.exec(source) ?? [];
      if (host) hosts.add(host.toLowerCase().slice(0, 100));
    }
  if (name === 'br') out.push('\n');
  else if (name === 'td' || name === 'th') out.push(isEnd ? ' | ' : '');
  else if (name === 'li') out.push(isEnd ? '' : '\n• ');
  else if (name === 'img') out.push(`[picture${labelOf(tag)}]`);
  else if (name === 'input' || name === 'option') out.push(labelOf(tag).replace(/^: /u, ' '));
  else if (name === 'a') {
    if (!isEnd) links.push(attribute(tag, 'href'));
    else {
      const href = links.pop() ?? '';
      if (
        /^(https?|mailto|tel|file|ftp):/iu.test(href) &&
        !out
          .slice(-4)
          .join('')
          .includes(href.replace(/^[a-z]+:(\/\/)?/iu, ''))
      )
        out.push(` <${href.slice(0, 500)}>`);
    }
  } else if (blocks.has(name)) out.push('\n');
}

function labelOf(tag: string): string {
  const label = ['alt', 'title', 'value'].map((name) => attribute(tag, name)).find((text) => text !== '');
  return label === undefined ? '' : `: ${label.slice(0, 300)}`;
}
