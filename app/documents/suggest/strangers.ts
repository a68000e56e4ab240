import { isFirstName } from './lists/first-names.ts';
import { calledAs } from './lists/nicknames.ts';
import { isWord } from './lists/words.ts';
import { slips } from './near.ts';
import type { Sought } from './person-names.ts';
import { partsOfName } from './person-names.ts';
import { type PageSightings, type Sighting, sightingsTogether } from './sightings.ts';
import { plain } from './tokens.ts';

/** Somebody put together from what pages tell. */
interface Stranger {
  first: string | null;
  last: string | null;
  title: string | null;
  weight: number;
  professional: number;
  private: number;
  because: string;
  strongest: number;
  /** What spoke for it, each once. */
  readonly reasons: Set<string>;
}

/** People named on pages who are in no entry, and which words these papers use as words. */
export interface Strangers {
  readonly people: readonly Sought[];
  readonly everyday: ReadonlySet<string>;
}

const enough = 2;

/**
 * Brings together what every page tells.
 * @param seen what each page tells, or some pages together
 * @param known who is in the register, and whose papers they are
 */
export function findStrangers(seen: Iterable<PageSightings>, known: readonly Sought[]): Strangers {
  const { sightings: all, small, places } = sightingsTogether(seen);
  const capitals = new Map<string, number>();
  for (const { first, last } of all)
    for (const name of [first, last]) if (name) capitals.set(plain(name), (capitals.get(plain(name)) ?? 0) + 1);
  const everyday = new Set<string>();
  for (const [low, count] of small) if (count > Math.max(1, (capitals.get(low) ?? 0) / 5)) everyday.add(low);
  const strangers = collect(all);
  const isKnown = knownBy(known);
  const isSlip = slipOf(known);
  const people = withoutSlips(
    strangers.filter(
      (one) => one.weight >= enough && !isKnown(one) && !isSlip(one) && !isNobody(one, everyday, places, capitals),
    ),
  ).map(soughtFrom);
  return { people, everyday };
}

/** Without those who are only another's name with a slip of the pen or of the scanner: they are found as theirs. */
function withoutSlips(strangers: readonly Stranger[]): Stranger[] {
  const kept: Stranger[] = [];
  for (const one of [...strangers].sort((a, b) => b.weight - a.weight)) {
    if (!kept.some((other) => isSlipOf(one, other))) kept.push(one);
  }
  return kept;
}

function isSlipOf(one: Stranger, other: Stranger): boolean {
  const [first, last] = [plain(one.first ?? ''), plain(one.last ?? '')];
  const [a, b] = [plain(other.first ?? ''), plain(other.last ?? '')];
  if (first !== '' && last !== '') return a !== '' && b !== '' && isNear(first, a) && isNear(last, b);
  const only = first || last;
  return only.length > 4 && !isFirstName(only) && (isNear(only, a) || isNear(only, b));
}

const isNear = (one: string, name: string): boolean =>
  one === name || (name.length > 3 && slips(one, name, name.length > 7 ? 2 : 1) <= (name.length > 7 ? 2 : 1));

/** Whole names first; then what is only a first name or only a surname goes to one of them, or stands alone. */
function collect(all: readonly Sighting[]): Stranger[] {
  const whole = new Map<string, Stranger>();
  const parts = new Map<string, Stranger>();
  for (const sighting of all) {
    const { first, last } = sighting;
    const isWhole = first !== null && last !== null;
    add(isWhole ? whole : parts, `${plain(first ?? '')} ${plain(last ?? '')}`, sighting);
  }
  const sure = [...whole.values()].filter(({ weight }) => weight >= enough);
  const alone: Stranger[] = [];
  for (const part of parts.values()) {
    const owners = sure.filter((one) => isPartOf(part, one));
    const [owner] = owners;
    if (!owner) alone.push(part);
    else if (owners.length === 1) merge(owner, part);
    else if (part.first === null) for (const one of owners) one.private += part.private;
  }
  return [...whole.values(), ...alone];
}

function add(to: Map<string, Stranger>, key: string, { first, last, title, weight, because, as }: Sighting): void {
  const one = to.get(key) ?? {
    first,
    last,
    title,
    weight: 0,
    professional: 0,
    private: 0,
    because,
    strongest: 0,
    reasons: new Set<string>(),
  };
  to.set(key, one);
  one.weight += weight;
  one.reasons.add(because);
  if (as !== null) one[as] += 1;
  if (weight > one.strongest) [one.strongest, one.because] = [weight, because];
}

function merge(into: Stranger, { weight, ...from }: Stranger): void {
  into.weight += weight;
  into.professional += from.professional;
  into.private += from.private;
}

function isPartOf({ first, last }: Stranger, whole: Stranger): boolean {
  if (last !== null) return plain(last) === plain(whole.last ?? '');
  const [a, b] = [plain(first ?? ''), plain(whole.first ?? '')];
  return a === b || calledAs(b).includes(a) || a === plain(whole.last ?? '');
}

/** Whether somebody sought already is meant: by the whole name, or by the part of it that was seen. */
function knownBy(known: readonly Sought[]): (one: Stranger) => boolean {
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  const wholes = new Set<string>();
  for (const { name, variants } of known) {
    const main = partsOfName(name);
    for (const written of [name, ...variants]) {
      const { first, surname } = partsOfName(written);
      const last = (surname.length > 0 ? surname : main.surname).join('');
      for (const one of first === null ? [] : [first, ...calledAs(first)]) {
        firsts.add(one);
        wholes.add(`${one} ${last}`);
      }
      if (last !== '') for (const one of [last, ...surname]) lasts.add(one);
    }
  }
  return ({ first, last }) => {
    const [a, b] = [plain(first ?? ''), plain(last ?? '')];
    if (first !== null && last !== null) return wholes.has(`${a} ${b}`) || wholes.has(`${b} ${a}`);
    return first === null ? lasts.has(b) : firsts.has(a) || lasts.has(a);
  };
}

/**
 * Whether somebody of the register who is to be taken out is meant, with a slip of the pen or of the scanner: then the
 * place is theirs. Another first name is another person (Maya and Mara may be sisters); and beside somebody who stays
 * in the answer whoever is called nearly so is suggested.
 */
function slipOf(known: readonly Sought[]): (one: Stranger) => boolean {
  const wholes = known
    .filter(({ isSuggested }) => isSuggested)
    .flatMap(({ name, variants }) => [name, ...variants].map(partsOfName))
    .flatMap(({ first, surname }) =>
      first === null || surname.length === 0 ? [] : [{ first, last: surname.join('') }],
    );
  return ({ first, last }) => {
    if (first === null || last === null) return false;
    const [a, b] = [plain(first), plain(last)];
    return wholes.some(
      (whole) => isNear(b, whole.last) && (a === whole.first || (!isFirstName(a) && isNear(a, whole.first))),
    );
  };
}

/** A word that these papers use as a word, or the name of a place. */
function isNobody(
  { first, last, private: kin, strongest, reasons }: Stranger,
  everyday: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
  capitals: ReadonlyMap<string, number>,
): boolean {
  const only = plain(last === null ? (first ?? '') : first === null ? last : '');
  if (only === '') return everyday.has(plain(first ?? '')) && everyday.has(plain(last ?? ''));
  if (everyday.has(only) && kin === 0 && strongest < 4) return true;
  if (isFirstName(only) && !isWord(only)) return false;
  if (last === null && strongest < 2 && reasons.size < 3) return true;
  return (places.get(only) ?? 0) * 2 > (capitals.get(only) ?? 0);
}

function soughtFrom({ first, last, title, professional, private: kin, because }: Stranger): Sought {
  const name = [first ?? title, last].filter((part) => part !== null).join(' ');
  return {
    id: `name ${plain(name)}`,
    name,
    variants: [],
    isSuggested: professional === 0 || kin > professional,
    isSubject: false,
    found: because,
    role: 'named',
  };
}
