/** Everyone the made-up care file names, besides Maya herself. Nobody here exists. */
export const people = {
  tullock: 'Sheila Tullock, neighbour who told the council (in confidence)',
  carol: 'Carol Linnet, mother',
  kyle: 'Kyle Linnet, brother',
  jodie: 'Jodie Linnet, sister',
  braddock: 'Gary Braddock, mother’s partner',
  jean: 'Jean Pomfret, foster carer',
  derek: 'Derek Pomfret, foster carer',
  beth: 'Beth Pomfret, the foster carers’ daughter',
  oduya: 'Anne-Marie Oduya, foster carer',
  wendy: 'Wendy Ashcroft, social worker',
  hassan: 'Hassan Mirza, social worker',
  gough: 'Patricia Gough, independent reviewing officer',
  farrow: 'DC Neil Farrow, police',
  prewett: 'Colin Prewett, head teacher',
  marsh: 'Dr Helen Marsh, psychologist',
  sethi: 'Dr Imran Sethi, doctor',
  dunmore: 'Rachel Dunmore, solicitor of the council',
} as const;

export type PersonKey = keyof typeof people;

const isPerson = (key: string): key is PersonKey => Object.hasOwn(people, key);

/** A name as it stands in a text. */
export interface Named {
  readonly person: PersonKey;
  /** On one line, as it would be read aloud. */
  readonly variant: string;
}

/**
 * Takes the marks out of `[[tullock|Mrs Tullock]]` and says who was named. A line break or a hyphen at a line's end
 * inside a name stays in the text and is left out of the variant. Throws on a person nobody knows.
 */
export function readMarks(marked: string): { text: string; named: Named[] } {
  const named: Named[] = [];
  const text = marked.replace(/\[\[([a-z]+)\|([^\]]+)\]\]/g, (_all, key: string, words: string) => {
    if (!isPerson(key)) throw new Error(`nobody is called ${key}`);
    named.push({ person: key, variant: words.replace(/-\n/g, '').replace(/\s+/g, ' ') });
    return words;
  });
  return { text, named };
}
