import { progress } from '../../../machines/file.ts';
import { textsOf } from '../../../machines/file-order/pages.ts';
import { calledBy, type Person, type Register, treatmentOf } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import { type Looking, readyToLook } from '../../documents/suggest/found-on.ts';
import type { Own } from '../../documents/suggest/identifiers.ts';
import type { Sought } from '../../documents/suggest/person-names.ts';
import type { PageSightings } from '../../documents/suggest/sightings.ts';
import { findStrangers } from '../../documents/suggest/strangers.ts';
import { loadSightings } from '../file/page-text.ts';
import type { LoadedCase } from '../load-case.ts';

let nextKey = 1;

interface Ready {
  /** The files with the words that strangers were found in. */
  readonly texts: string;
  readonly looking: Looking;
}

const ready = new WeakMap<Register, Ready>();
const underWay = new WeakMap<Register, Promise<Looking>>();
const entriesOnly = new WeakMap<Register, Looking>();

/** How many pages are looked through while somebody waits for one of them. */
const patience = 600;

/** Everybody of the register, whose papers they are, and who else seems to be named on the pages. */
export async function lookingFor(app: App, loaded: LoadedCase): Promise<Looking> {
  const { register, file } = loaded.state;
  const texts = textsOf(file.documents).join(' ');
  const known = ready.get(register);
  if (known?.texts === texts) return known.looking;
  const entered = enteredIn(loaded);
  const strangers = findStrangers(await seenIn(app, loaded), entered);
  const people = [...entered, ...strangers.people];
  const looking = readyToLook({ key: nextKey++, people, everyday: strangers.everyday, own: ownOf(loaded.state) });
  ready.set(register, { texts, looking });
  return looking;
}

/**
 * The same for somebody who wants to see one page now: in a large case nobody waits for all of it, and until it has been
 * looked through only who is in the register is found.
 */
export async function lookingAtOnce(app: App, loaded: LoadedCase): Promise<Looking> {
  const { register, file } = loaded.state;
  const texts = textsOf(file.documents).join(' ');
  const known = ready.get(register);
  if (known?.texts === texts || progress(file).pages <= patience) return lookingFor(app, loaded);
  if (!underWay.has(register)) {
    const looking = lookingFor(app, loaded);
    underWay.set(register, looking);
    // Whoever asks for the whole case hears of a fault; here it only means that no strangers are found yet.
    void looking.catch(() => null).finally(() => underWay.delete(register));
  }
  const entries =
    entriesOnly.get(register) ??
    readyToLook({ key: nextKey++, people: enteredIn(loaded), everyday: new Set(), own: ownOf(loaded.state) });
  entriesOnly.set(register, entries);
  return entries;
}

/** Everybody of the register, and whose papers they are: names that could be another's are told apart by these. */
export const enteredIn = ({ state }: Pick<LoadedCase, 'state'>): Sought[] => [
  ...subjectsOf(state),
  ...state.register.people.flatMap(soughtOf),
];

/** Who seems to be named in each file of words; of a file that was split, with what is no longer part of the case. */
async function seenIn(app: App, { caseId, state }: LoadedCase): Promise<PageSightings[]> {
  const seen: PageSightings[] = [];
  for (const file of textsOf(state.file.documents)) seen.push(...(await loadSightings(app, caseId, file)));
  return seen;
}

function soughtOf(person: Person): Sought[] {
  if (person.name === null) return [];
  const { id, name, role, variants } = person;
  return [
    {
      ...{ id, name, variants, found: null, role: role ?? 'named' },
      isSuggested: treatmentOf(person).what === 'suggest',
      isSubject: role === 'requester',
    },
  ];
}

/** The requester and the subject by the names they gave: what names them stays. */
function subjectsOf({ record, register }: LoadedCase['state']): Sought[] {
  const { requester, subject } = record.received;
  const people = [requester, ...(subject ? [subject] : [])];
  return people
    .filter(({ name }) => !register.people.some((person) => calledBy(person) === name))
    .map(({ name, otherNames }) => ({
      ...{ id: 'requester', name, variants: otherNames, found: null, role: 'requester' },
      ...{ isSuggested: false, isSubject: true },
    }));
}

function ownOf({ record, delivery }: LoadedCase['state']): Own {
  const { requester, subject } = record.received;
  const { contact } = delivery;
  const people = [requester, ...(subject ? [subject] : [])];
  const texts = [contact.email, contact.phone, contact.address, ...people.map(({ address }) => address)];
  const bornOn = (subject ?? requester).bornOn;
  return {
    texts: texts.flatMap((text) => (text ? [text] : [])),
    bornOn: bornOn !== null && /^\d{4}-\d\d-\d\d$/.test(bornOn) ? bornOn : null,
  };
}
