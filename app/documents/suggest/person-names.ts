import { isKin, isOffice, isTitle } from './lists/cues.ts';
import { calledAs } from './lists/nicknames.ts';
import { isWord } from './lists/words.ts';
import { plain } from './tokens.ts';

/** Somebody to look for. */
export interface Sought {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  /** Whether the places that name them are suggested for redaction. */
  readonly isSuggested: boolean;
  /** The person whose papers they are: where a name could be theirs or another's, it is taken as theirs. */
  readonly isSubject: boolean;
  /** Nobody entered them: they were found on the pages by what stands around their name. */
  readonly found: string | null;
  /** What they are, for the sentence that says why: “family”. */
  readonly role: string;
}

export type Form =
  | 'full'
  | 'reversed'
  | 'first'
  | 'surname'
  | 'nickname'
  | 'variant'
  | 'initial-surname'
  | 'first-initial'
  | 'initials'
  | 'initial';

/** One way somebody may be written: words in small letters, one after the other. */
export interface Phrase {
  readonly sought: Sought;
  readonly parts: readonly string[];
  readonly form: Form;
}

export interface NameParts {
  readonly first: string | null;
  readonly middle: readonly string[];
  /** More than one word where it is double. */
  readonly surname: readonly string[];
}

const particles = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'el',
  'ap',
  'ab',
  'st',
  'la',
  'le',
  'mac',
  'mc',
  'o',
]);

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s/]+/u)
    .flatMap((word) => word.split(/[-\u2010.]/u))
    .map(plain)
    .filter((word) => word !== '');

/** First name, middle names and surname of a name as people write it: “Mrs Ann Smith-Jones”, “SMITH, Ann”. */
export function partsOfName(name: string): NameParts {
  const comma = name.indexOf(',');
  const turned = comma > 0 ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name;
  const printed = turned.trim().split(/\s+/u).filter(Boolean);
  let isTitled = false;
  while (printed.length > 1 && printed[0] !== undefined && isTitleWord(printed[0])) {
    printed.shift();
    isTitled = true;
  }
  if (printed.length === 1) {
    const only = wordsOf(printed[0] ?? '');
    return isTitled && !isKinTitled(name)
      ? { first: null, middle: [], surname: only }
      : { first: only.join('') || null, middle: [], surname: [] };
  }
  const [first = '', ...rest] = printed;
  let at = rest.length - 1;
  while (at > 0 && particles.has(plain(rest[at - 1] ?? ''))) at--;
  return {
    first: wordsOf(first).join('') || null,
    middle: rest.slice(0, at).flatMap(wordsOf),
    surname: rest.slice(at).flatMap(wordsOf),
  };
}

const isTitleWord = (word: string): boolean => {
  const low = plain(word);
  return isTitle(low) || isOffice(low) || isKin(low);
};
const isKinTitled = (name: string): boolean => isKin(plain(name.trim().split(/\s+/u)[0] ?? ''));

/** Every way a person may be written, as far as their name tells. Variants are taken as they are written, and as names. */
export function phrasesOf(sought: Sought): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (form: Form, ...parts: (string | undefined)[]) => {
    const full = parts.filter((part) => part !== undefined && part !== '').map(String);
    const key = full.join(' ');
    if (full.length > 0 && full.length === parts.length && !phrases.has(key))
      phrases.set(key, { sought, parts: full, form });
  };
  const main = partsOfName(sought.name);
  addName(add, sought.name, main, 'first');
  for (const variant of sought.variants) {
    const parts = partsOfName(variant);
    const words = wordsOf(variant);
    add('variant', ...words);
    // “Big Tom” is no name of which the halves are used alone.
    if (words.length > 1 && words.some((word) => isWord(word) || word.length === 1)) continue;
    // A nickname goes with the surname of the name; a variant with its own surname is another whole name.
    const surname = parts.surname.length > 0 ? parts.surname : main.surname;
    addName(add, variant, { ...parts, surname }, parts.surname.length > 0 ? 'variant' : 'nickname');
  }
  if (main.first !== null) {
    for (const short of calledAs(main.first))
      addName(add, short, { first: short, middle: [], surname: main.surname }, 'nickname');
  }
  if (main.first !== null && main.first.length > 1 && main.surname.length > 0) {
    const letters = [main.first, ...main.middle, main.surname.join('')].map((part) => part.slice(0, 1));
    const short = [letters[0], letters.at(-1)];
    for (const one of [letters, short]) {
      add('initials', ...one);
      add('initials', one.join(''));
    }
    if (sought.found === null) add('initial', letters[0]);
  }
  return [...phrases.values()];
}

type Add = (form: Form, ...parts: (string | undefined)[]) => void;

function addName(add: Add, written: string, { first, middle, surname }: NameParts, single: Form): void {
  const last = surname.join('');
  // Of “J Smith” nothing more is known than that.
  const firsts = first === null || first.length === 1 ? [] : [[first], ...doubleFirst(written)];
  for (const one of firsts) {
    if (surname.length > 0) {
      for (const whole of surname.length > 1 ? [surname, [last]] : [surname]) {
        add('full', ...one, ...whole);
        add('reversed', ...whole, ...one);
        if (middle.length > 0) add('full', ...one, ...middle, ...whole);
        if (middle.length > 0) add('reversed', ...whole, ...one, ...middle);
      }
      // Each half of a double surname is used alone.
      if (surname.length > 1) for (const half of surname) if (half.length > 3) add('full', ...one, half);
      add('full', [...one, ...surname].join(''));
      add('first-initial', ...one, last.slice(0, 1));
    }
    add(single, ...one);
  }
  if (surname.length === 0) return;
  const initial = first?.slice(0, 1);
  if (initial !== undefined) {
    add('initial-surname', initial, ...surname);
    for (const one of middle) add('initial-surname', initial, one.slice(0, 1), ...surname);
    add('initial-surname', ...surname, initial);
    add('initial-surname', `${initial}${last}`);
  }
  add('surname', ...surname);
  if (surname.length > 1) {
    add('surname', last);
    for (const half of surname) if (half.length > 3 && !particles.has(half)) add('surname', half);
  }
}

/** “Anne-Marie” is also two words. */
const doubleFirst = (written: string): string[][] => {
  const first =
    written
      .trim()
      .split(/\s+/u)
      .find((word) => !isTitleWord(word)) ?? '';
  const halves = wordsOf(first);
  return halves.length > 1 ? [halves] : [];
};
