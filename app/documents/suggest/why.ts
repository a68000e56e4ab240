import type { Match } from './match-people.ts';
import type { Form } from './person-names.ts';
import type { Token } from './tokens.ts';

const ways: Readonly<Record<Form, string>> = {
  full: 'the name',
  reversed: 'the name, surname first,',
  first: 'the first name',
  surname: 'the surname',
  nickname: 'a short or pet form of the name',
  variant: 'another name',
  'initial-surname': 'initial and surname',
  'first-initial': 'first name and initial',
  initials: 'the initials',
  initial: 'the initial',
};

/** Why some words were taken for somebody's name, in a sentence. */
export function whyMatched({ phrase, shared, likeness, from, to }: Match, tokens: readonly Token[]): string {
  const { sought, form } = phrase;
  const words = tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
  const who = sought.found === null ? `${sought.name} (people register: ${sought.role})` : sought.name;
  const like =
    likeness === 'slip'
      ? ', misspelt or nearly so'
      : likeness === 'scan'
        ? ', as a bad scan or a broken line shows it'
        : '';
  const others = [...new Set(shared.map(({ name }) => name))].filter((name) => name !== sought.name);
  const also = others.length > 0 ? ` It may also mean ${others.join(' or ')}.` : '';
  const found = sought.found === null ? '' : ` Not in the register: ${sought.found}.`;
  return `“${words}” is ${ways[form]} of ${who}${like}.${also}${found}`;
}
