import type { CaseEvent, EventOf } from '../events.ts';
import type { OtherPersonId } from '../ids.ts';
import type { PersonRole } from './events.ts';

/** What was weighed about a person, and what is decided (DPA 2018 Sch 2 paras 16–17). */
export type Balance = Omit<EventOf<'person.considered'>, 'type' | 'by' | 'personId'>;

/** Somebody named in the papers of a case. Known by name, by what was weighed about them, or by both. */
export interface Person {
  readonly id: OtherPersonId;
  /** Null where only a description was given when they were weighed: “a neighbour”. */
  readonly name: string | null;
  readonly role: PersonRole | null;
  readonly variants: readonly string[];
  readonly balance: Balance | null;
}

/** Everybody named in a case. */
export interface Register {
  readonly people: readonly Person[];
}

export const emptyRegister: Register = { people: [] };

/** The entry of an id. */
export const findPerson = ({ people }: Register, id: string): Person | undefined =>
  people.find((person) => person.id === id);

/** What staff call somebody. */
export const calledBy = ({ name, balance }: Person): string => name ?? balance?.label ?? '';

/** Folds one event into the register. */
export function foldRegister(register: Register, event: CaseEvent): Register {
  switch (event.type) {
    case 'person.named': {
      const { personId, name, role, variants } = event;
      return change(register, personId, (person) => ({ ...person, name, role, variants }));
    }
    case 'person.unnamed':
      return { people: register.people.filter(({ id }) => id !== event.personId) };
    case 'person.considered': {
      const { type: _type, by: _by, personId, ...balance } = event;
      return change(register, personId, (person) => ({ ...person, balance }));
    }
    default:
      return register;
  }
}

function change({ people }: Register, id: OtherPersonId, changed: (person: Person) => Person): Register {
  const known = people.some((person) => person.id === id);
  const unknown: Person = { id, name: null, role: null, variants: [], balance: null };
  return {
    people: known
      ? people.map((person) => (person.id === id ? changed(person) : person))
      : [...people, changed(unknown)],
  };
}

/** What the register says about the places that name a person. */
export interface Treatment {
  /** `suggest`: to be taken out where named. `keep`: named in the answer. */
  readonly what: 'suggest' | 'keep';
  /** The exemption a redaction rests on. */
  readonly code: string;
}

/**
 * What is to be done where somebody is named: what was decided about them; until then, the requester and professionals
 * acting as such stay (para 17), and everybody else is suggested for redaction (para 16).
 */
export function treatmentOf({ role, balance }: Pick<Person, 'role' | 'balance'>): Treatment {
  const code = balance?.code ?? 'third-party';
  if (balance?.decision) return { what: balance.decision === 'redact' ? 'suggest' : 'keep', code };
  const stays = role === 'requester' || role === 'professional' || balance?.isProfessional === true;
  return { what: stays ? 'keep' : 'suggest', code };
}
