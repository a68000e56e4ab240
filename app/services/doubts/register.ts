import { isLifted } from '../../../machines/consulting/consulting.ts';
import { isPointIn } from '../../../machines/documents/box.ts';
import type { Mark } from '../../../machines/documents/events.ts';
import { calledBy, findPerson, type Person, type Register } from '../../../machines/register/register.ts';
import { middleOf, type PackedPage, snippet } from '../../documents/suggest/packed.ts';
import type { PlacedSuggestion } from '../register/case-suggestions.ts';
import { marksOfPerson } from '../register/made-marks.ts';
import { type Doubt, doubtOn, type GoingPage } from './doubt.ts';

/**
 * What the pages that go out and the people register say differently: somebody of it is named where nothing was said of the place, or is
 * taken out though it is decided that they are disclosed.
 * @param suggested all that is suggested in the case
 */
export function registerDoubts(
  register: Register,
  pages: readonly GoingPage[],
  suggested: readonly PlacedSuggestion[],
): Doubt[] {
  const going = new Map(pages.map((one) => [one.page.id, one]));
  const named = suggested.flatMap((one) => {
    const on = going.get(one.pageId);
    const person = one.personId === null ? undefined : findPerson(register, one.personId);
    return on && person && one.isSuggested && one.standing === 'open' ? [stillNamed(on, person, one)] : [];
  });
  const disclosed = register.people.filter(({ balance }) => balance?.decision === 'disclose');
  const kept = disclosed.flatMap((person) => stillTakenOut(going, register, person, suggested));
  return [...named, ...kept];
}

/**
 * Somebody of the register is named, with neither a mark nor a word that it is not them. Where it is decided that they are taken out, that has to
 * be put right; where nothing is decided of them yet, somebody says why the place may stay.
 */
function stillNamed(on: GoingPage, person: Person, one: PlacedSuggestion): Doubt {
  const { key, of, at, before, words, after } = one;
  const isDecided = person.balance?.decision === 'redact';
  const sentence = isDecided
    ? `${of} is to be taken out, and is named here. Redact the place, or say that it is not them.`
    : `${of} is in the people register, and is named here. Nobody has accepted this place or turned it down.`;
  const question = `${of} is in the people register, and is named on these pages. Nobody has accepted these places or turned them down. Do that, or record under “People” that they are disclosed.`;
  return doubtOn(on, `open:${key}:${on.page.id}`, sentence, isDecided, {
    like: isDecided ? null : { key: `named-${person.id}`, question },
    places: [{ before, words, after }],
    at,
  });
}

/** Redactions because of somebody of whom it is decided that they are disclosed: consent lifts the exemption (DPA 2018 Sch 2 para 16(2)(a)). */
function stillTakenOut(
  going: ReadonlyMap<string, GoingPage>,
  register: Register,
  person: Person,
  suggested: readonly PlacedSuggestion[],
): Doubt[] {
  const name = calledBy(person);
  const sentence = `${name} is to be disclosed, and is still taken out here.`;
  const question = `${name} is to be disclosed, and is still taken out on these pages. Take the redactions off: “People” has all of them.`;
  const like = { key: `disclosed-${person.id}`, question };
  const documents = [...new Set([...going.values()].map(({ document }) => document))];
  const marks = marksOfPerson({ documents }, register, person, suggested).filter(isLifted);
  return marks.flatMap((mark) => {
    const on = going.get(mark.pageId);
    if (on?.page.decision?.decision !== 'redact') return [];
    const at = wordsUnder(on.words, mark);
    const places = at.length > 0 ? [snippet(on.words, at)] : [];
    return [doubtOn(on, `disclosed:${mark.id}`, sentence, false, { like, places, at })];
  });
}

/** The words under a mark of words, by their places. */
function wordsUnder(words: PackedPage, { scope, boxes }: Mark): number[] {
  if (scope !== 'words') return [];
  return [...words.lines.keys()].filter((index) => {
    const middle = middleOf(words, index);
    return boxes.some((box) => isPointIn(middle, box));
  });
}
