import { isOfficialAddress } from './lists/cues.ts';
import { plain, type Token } from './tokens.ts';

export const identifierKinds = [
  'address',
  'postcode',
  'phone',
  'email',
  'birth-date',
  'nhs-number',
  'ni-number',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** Places of the first and last printed word. */
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly isSuggested: boolean;
}

/** What belongs to the person whose papers they are, and stays. As it is typed; marks and spaces do not count. */
export interface Own {
  readonly texts: readonly string[];
  /** Their day of birth as year-month-day, where it is known. */
  readonly bornOn: string | null;
}

interface Pattern {
  readonly kind: IdentifierKind;
  readonly of: RegExp;
  /** Why it counts, as the end of a sentence; null where it does not. Given the words, what stands before, and after. */
  readonly because: (words: string, before: string, after: string) => string | null;
}

const ways =
  'Road|Street|Lane|Avenue|Close|Drive|Way|Court|Crescent|Terrace|Place|Gardens|Grove|Square|Hill|Park|Row|Rise|Walk|Mews|Green|Rd|St|Ave|Ln|Dr|Cl|Cres|Gdns';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const day = `(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:${months})\\.?,? ?\\d{2,4}|\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)`;

const always = (why: string) => () => why;

/** In this order; what one has taken no other takes. */
const patterns: readonly Pattern[] = [
  { kind: 'email', of: /[\w.+'-]+ ?@ ?[\w-]+(?:\.[\w-]+)+/gu, because: always('is an e-mail address') },
  {
    kind: 'ni-number',
    of: /\b[A-Z]{2} ?[\dO]{2} ?[\dO]{2} ?[\dO]{2} ?[A-D]\b/gu,
    because: always('has the shape of a National Insurance number'),
  },
  { kind: 'nhs-number', of: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/gu, because: nhsReason },
  {
    kind: 'phone',
    of: /(?:\+44|\b0044|\(0|\b0)(?: ?\(0\))?(?:[ -]?\d\)?){8,10}\b/gu,
    because: always('has the shape of a telephone number'),
  },
  {
    kind: 'birth-date',
    of: new RegExp(`\\b${day}`, 'gu'),
    because: (_, before, after) =>
      /\b(?:born|birth|birthday|d\.? ?o\.? ?b\.?|b\.)(?: on| is|:|,| the)* ?$/iu.test(before) ||
      (/\p{Lu}[\p{L}’'-]+,? \($/u.test(before) && after.startsWith(')'))
        ? 'is given as a date of birth'
        : null,
  },
  {
    kind: 'address',
    of: new RegExp(
      `(?:\\b(?:Flat|Apartment|Unit|Room) \\w+,? )?\\b\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}’']+ ){1,3}(?:${ways})\\b`,
      'gu',
    ),
    because: always('has the shape of an address'),
  },
  {
    kind: 'postcode',
    of: /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/gu,
    because: always('has the shape of a postcode'),
  },
];

/** The words of a page as one text: a line break where what follows stands apart. */
function textOf(words: readonly { readonly text: string }[], tokens: readonly Token[]) {
  const apart = new Uint8Array(words.length);
  for (const { isApart, from } of tokens) if (isApart) apart[from] = 1;
  let text = '';
  const word: number[] = [];
  for (const [index, { text: printed }] of words.entries()) {
    text += `${index === 0 ? '' : apart[index] === 1 ? '\n' : ' '}${printed}`;
    while (word.length < text.length) word.push(index);
  }
  return { text, word };
}

/** The numbers and addresses of a page that point to a person, and why each was taken for one. */
export function identifiersOn(
  { words }: { readonly words: readonly { readonly text: string }[] },
  tokens: readonly Token[],
  own: Own,
): Identifier[] {
  const { text, word } = textOf(words, tokens);
  const mine = own.texts.map(plain).filter((one) => one.length > 3);
  const found: Identifier[] = [];
  const taken = new Set<number>();
  for (const { kind, of, because } of patterns) {
    for (const match of text.matchAll(of)) {
      const [written] = match;
      const end = match.index + written.length;
      // The break before a word belongs to that word.
      const [from, to] = [word[match.index] ?? 0, word[end - 1] ?? 0];
      const reason = because(
        written,
        text.slice(Math.max(0, match.index - 30), match.index),
        text.slice(end, end + 20),
      );
      if (reason === null || taken.has(from) || taken.has(to)) continue;
      for (let place = from; place <= to; place++) taken.add(place);
      const isOwn =
        mine.some((one) => one.includes(plain(written))) || (kind === 'birth-date' && isDay(written, own.bornOn));
      const stays = isOwn || (kind === 'email' && isOfficialAddress(written));
      found.push({ kind, from, to, why: `“${written}” ${reason}.`, isSuggested: !stays });
    }
  }
  return found;
}

/** Whether the last digit of an NHS number fits the others (weights 10 to 2, modulo 11). */
function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && Number(digits[9]) === (check === 11 ? 0 : check);
}

/** One of eleven numbers of ten digits passes the check, so it alone says little: spaces or the word have to stand there too. */
function nhsReason(written: string, before: string): string | null {
  const fits = isNhsNumber(written.replace(/\D/g, ''));
  if (/\bNHS\b/iu.test(before)) return `is called an NHS number${fits ? '' : ', though its last digit does not fit'}`;
  return fits && /\D/.test(written) ? 'has the shape of an NHS number, and its last digit fits' : null;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Whether a written date is this day. */
function isDay(written: string, iso: string | null): boolean {
  if (iso === null) return false;
  const numbers = written.match(/\d+/gu)?.map(Number) ?? [];
  const name = /[A-Za-z]{3}/u.exec(written.replace(/\d+(?:st|nd|rd|th)/gu, ''))?.[0].toLowerCase();
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const wanted = name === undefined ? [date, month] : [date];
  const isYear = numbers.some((number) => number === year || (number < 100 && number === year % 100));
  return (
    isYear &&
    wanted.every((number) => numbers.includes(number)) &&
    (name === undefined || monthNames[month - 1] === name)
  );
}
