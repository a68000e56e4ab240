const foldable: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Letters of other scripts that are drawn as ours, small or capital: in a name they are a slip of the keyboard, or a trick. */
const drawnAlike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аеорсухіјѕһԁԛԝквмнт', 'aeopcyxijshdqwkbmht'],
    ['αβεζηικμνορτυχ', 'abezhikmnoptyx'],
    ['ɑɡȷ', 'agj'],
  ].flatMap(([theirs = '', ours = '']) => [...theirs].map((letter, at) => [letter, ours[at] ?? letter])),
);

/** A letter of ours for one that is drawn like it; any other stays. Small letters only. */
export const likeOurs = (letter: string): string => drawnAlike[letter] ?? letter;

/** A folded text: only letters and digits, and after which of them the text broke (a mark, a space, a change of kind). */
export interface Folded {
  text: string;
  /**
   * Same length as `text`: 1 where something that is no letter or digit, or a change from letter to digit or from small
   * to capital, stands before it.
   */
  breaks: Uint8Array;
}

const cache = new Map<string, Folded>();
const CACHE = 50_000;

/** Folds case, diacritics, ligatures, width forms and all marks away, so that "O’Rourke", "O'ROURKE" and "ORourke" are one. */
export function fold(source: string): Folded {
  const known = cache.get(source);
  if (known) return known;
  const folded = foldAscii(source) ?? foldAny(source);
  if (cache.size > CACHE) cache.clear();
  cache.set(source, folded);
  return folded;
}

/** The same rule for plain letters without looking any of them up, since most words are; null where there is any other. */
function foldAscii(source: string): Folded | null {
  const breaks = new Uint8Array(source.length);
  let length = 0;
  let text = '';
  let before = NONE;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code > 127) return null;
    const kind =
      code >= 97 && code <= 122 ? SMALL : code >= 65 && code <= 90 ? CAPITAL : code >= 48 && code <= 57 ? DIGIT : NONE;
    if (kind !== NONE) {
      text += source[i];
      const goesOn = before === kind || (before === CAPITAL && kind === SMALL);
      breaks[length++] = goesOn ? 0 : 1;
    }
    before = kind;
  }
  return { text: text.toLowerCase(), breaks: breaks.slice(0, length) };
}

const [NONE, SMALL, CAPITAL, DIGIT] = [0, 1, 2, 3];

function foldAny(source: string): Folded {
  let text = '';
  const breaks: number[] = [];
  let broken = true;
  let before = '';
  for (const char of source.normalize('NFKD')) {
    if (/\p{M}/u.test(char) || char === '\u00ad') continue;
    if (!/[\p{L}\p{N}]/u.test(char)) {
      broken = true;
      continue;
    }
    const lower = char.toLowerCase();
    for (const one of foldable[lower] ?? likeOurs(lower)) {
      text += one;
      for (let unit = 0; unit < one.length; unit++)
        breaks.push(unit === 0 && (broken || changes(before, char)) ? 1 : 0);
      broken = false;
      before = char;
    }
  }
  return { text, breaks: Uint8Array.from(breaks) };
}

/** "ZebediahSmith", "Zebediah99" and "99Zebediah" hold two things each. */
function changes(before: string, char: string): boolean {
  if (before === '' || before === char) return false;
  if (/\p{N}/u.test(before) !== /\p{N}/u.test(char)) return true;
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(char);
}
