import { treatmentOf } from '../../../machines/register/register.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { fold } from '../../documents/suggest/fold.ts';
import type { LoadedCase } from '../load-case.ts';
import { canBeRead, type Doubt, doubtOn, type GoingPage, readAt } from './doubt.ts';
import type { TakenOut } from './taken-out.ts';

/**
 * What a linked case gives away: what is taken out here and could be read in its answer, what was taken out there and can
 * be read here, and people of its register to be taken out there who are named here. Each once a page.
 * @param other a linked case that whoever asks may read
 * @param theirs its pages that went out; empty where no answer did
 */
export function linkedDoubts(
  here: {
    readonly pages: readonly GoingPage[];
    readonly taken: readonly TakenOut[];
    readonly own: ReadonlySet<string>;
  },
  other: LoadedCase,
  theirs: { readonly pages: readonly GoingPage[]; readonly taken: readonly TakenOut[] },
): Doubt[] {
  const { reference, right } = other.state.record.received;
  const named = `${reference} (${rightRules[right].name.toLowerCase()})`;
  const readThere = here.taken.flatMap(({ text, mark }) => {
    const wanted = fold(text);
    const place = theirs.pages.find((page) => canBeRead(page, wanted));
    const going = here.pages.find(({ page }) => page.id === mark.pageId);
    return place && going
      ? [
          doubtOn(
            going,
            `released:${mark.id}:${other.caseId}`,
            `“${text}” is taken out here, and can be read in the answer to ${named}: “${place.document.name}”, page ${place.page.number}.`,
            false,
          ),
        ]
      : [];
  });
  const takenThere = theirs.taken
    .filter(({ text }) => !here.own.has(text.toLowerCase()))
    .flatMap(({ text, mark }) => {
      const wanted = fold(text);
      const question = `“${text}” can be read here, and was taken out of the answer to ${named}.`;
      return readHere(here.pages, `taken-there:${mark.id}`, question, [wanted]);
    });
  const people = other.state.register.people
    .filter((person) => treatmentOf(person).what === 'suggest')
    .flatMap(({ id, name, variants }) => {
      const names = [...(name === null ? [] : [name]), ...variants].filter((one) => !here.own.has(one.toLowerCase()));
      const wanted = names.map(fold).filter(({ text }) => text !== '');
      const question = `“${name ?? names[0]}” can be read here, and is to be taken out in ${named}.`;
      return readHere(here.pages, `linked-person:${id}`, question, wanted);
    });
  return [...readThere, ...takenThere, ...people];
}

/** One doubt for each page on which any of these can be read. */
const readHere = (
  pages: readonly GoingPage[],
  of: string,
  question: string,
  wanted: readonly ReturnType<typeof fold>[],
): Doubt[] =>
  pages.flatMap((going) => {
    const found = readAt(going, wanted);
    if (!found) return [];
    const like = { key: of.replace(':', '-'), question };
    return [
      doubtOn(going, `${of}:${going.page.id}:${found.name}`, question, false, {
        like,
        places: found.places,
        at: found.at,
      }),
    ];
  });
