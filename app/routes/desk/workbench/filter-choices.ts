import { exemptionOf, isExemptionCode } from '../../../../machines/exemptions/index.ts';
import type { CaseFile } from '../../../../machines/file.ts';
import { calledBy, type Register } from '../../../../machines/register/register.ts';
import { groupings, groupText } from '../../../components/review/page-filters.ts';
import type { Choice, FilterChoices } from '../../../components/review/types.ts';
import { recordKindWords } from '../record-kind-words.ts';
import { groupName } from './page-window.ts';

const groupWords = { service: 'Service', volume: 'Volume', kind: 'Kind' } as const;

const sorted = (choices: readonly Choice[]): Choice[] =>
  choices.toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'));

interface Used {
  readonly codes: ReadonlySet<string>;
  readonly deciders: ReadonlySet<string>;
}

/** The same documents are asked about at each turn of a page; they are others as soon as anything is marked or decided. */
const used = new WeakMap<CaseFile['documents'], Used>();

function usedIn(documents: CaseFile['documents']): Used {
  const known = used.get(documents);
  if (known) return known;
  const codes = new Set<string>();
  const deciders = new Set<string>();
  for (const { pages } of documents)
    for (const { marks, decision } of pages) {
      if (decision?.code) codes.add(decision.code);
      if (decision?.by !== undefined) deciders.add(decision.by);
      for (const { code } of marks) codes.add(code);
    }
  const found = { codes, deciders };
  used.set(documents, found);
  return found;
}

/**
 * What the pages of a case can be narrowed to. Only what occurs is offered, so that nobody is led to an empty list.
 * @param names of staff by id
 */
export function filterChoices(file: CaseFile, register: Register, names: ReadonlyMap<string, string>): FilterChoices {
  const { codes, deciders } = usedIn(file.documents);
  return {
    people: sorted(register.people.map((person) => ({ value: person.id, text: calledBy(person) }))),
    codes: sorted([...codes].filter(isExemptionCode).map((value) => ({ value, text: exemptionOf(value).label }))),
    deciders: sorted([...deciders].map((value) => ({ value, text: names.get(value) ?? 'Someone who has left' }))),
    groups: groupings.flatMap((by) => {
      const first = new Map<string, Choice>();
      for (const document of file.documents) {
        const name = groupName(file, document, by);
        if (name === null || first.has(name)) continue;
        const words = by === 'kind' ? kindWords(name) : name;
        first.set(name, { value: groupText({ by, like: document.id }), text: `${groupWords[by]}: ${words}` });
      }
      return sorted([...first.values()]);
    }),
  };
}

const kindWords = (name: string): string =>
  Object.entries(recordKindWords).find(([kind]) => kind === name)?.[1] ?? name;
