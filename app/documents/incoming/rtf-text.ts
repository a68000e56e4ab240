import { windowsLetter } from './text.ts';

/** Groups that hold settings, not words. */
const settings = new Set(
  'fonttbl colortbl stylesheet info generator listtable listoverridetable rsidtbl themedata colorschememapping latentstyles datastore xmlnstbl pict object objdata'.split(
    ' ',
  ),
);
const breaks: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', row: '\n', page: '\n', sect: '\n', cell: ' | ', tab: '    ', lquote: '‘', rquote: '’' },
  ...{ ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—' },
};

interface Group {
  isSkipped: boolean;
  /** Letters that stand in for a Unicode one, to be passed over. */
  fallback: number;
}

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giu;

/** The words of a rich text, as Outlook keeps the body of some messages. What HTML was packed into it (`\htmlrtf`) is left out. */
export function rtfText(rtf: string): string {
  const out: string[] = [];
  const stack: Group[] = [];
  let group: Group = { isSkipped: false, fallback: 1 };
  let isHtmlOnly = false;
  let passOver = 0;
  let isStarred = false;
  const add = (text: string) => {
    if (!group.isSkipped && !isHtmlOnly) out.push(text);
  };
  for (const [whole, word, number, hex, symbol, brace] of rtf.matchAll(TOKEN)) {
    if (brace === '{') {
      if (stack.length < 10_000) stack.push({ ...group });
    } else if (brace === '}') group = stack.pop() ?? group;
    else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (isStarred || settings.has(word)) group = { ...group, isSkipped: true };
      if (word === 'htmlrtf') isHtmlOnly = value !== 0;
      else if (word === 'uc') group = { ...group, fallback: value ?? 1 };
      else if (word === 'u' && value !== null) {
        add(String.fromCharCode(value & 0xffff));
        passOver = group.fallback;
      } else add(breaks[word] ?? '');
      isStarred = false;
    } else if (hex !== undefined) {
      if (passOver > 0) passOver -= 1;
      else add(windowsLetter(Number.parseInt(hex, 16)));
    } else if (symbol !== undefined) {
      isStarred = symbol === '*';
      if ('\\{}'.includes(symbol)) add(symbol);
      else if (symbol === '~') add(' ');
      else if (symbol === '_') add('-');
    } else if (!/^[\r\n]/u.test(whole)) {
      add(whole.slice(passOver));
      passOver = Math.max(0, passOver - whole.length);
    }
  }
  return out.join('').trim();
}
