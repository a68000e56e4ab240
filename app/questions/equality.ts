/** One optional question about who uses the service. Every answer can be left out, and “prefer not to say” is one. */
export interface EqualityQuestion {
  readonly name: string;
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
}

const notSaid = { 'not-said': 'Prefer not to say' } as const;

/** Asked after a request was sent, apart from it. Few and coarse: a rare combination must not point at a person. */
export const equalityQuestions = [
  {
    name: 'age',
    question: 'How old are you?',
    options: {
      'under-18': 'Under 18',
      '18-24': '18 to 24',
      '25-44': '25 to 44',
      '45-64': '45 to 64',
      '65-over': '65 or over',
      ...notSaid,
    },
  },
  {
    name: 'sex',
    question: 'What is your sex?',
    options: { female: 'Female', male: 'Male', other: 'Another answer', ...notSaid },
  },
  {
    name: 'ethnic-group',
    question: 'What is your ethnic group?',
    options: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or multiple ethnic groups',
      white: 'White',
      other: 'Another ethnic group',
      ...notSaid,
    },
  },
  {
    name: 'disability',
    question: 'Do you have a health condition or disability that lasts 12 months or more?',
    options: { yes: 'Yes', no: 'No', ...notSaid },
  },
  {
    name: 'care',
    question: 'Have you ever been in care?',
    options: { yes: 'Yes', no: 'No', ...notSaid },
  },
] as const satisfies readonly EqualityQuestion[];
