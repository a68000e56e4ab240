import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { pageOf, pages } from '../../app/questions/index.ts';
import { type Answers, say } from '../../app/questions/kit.ts';
import { readPage, type Typed, typedOf } from '../../app/questions/read.ts';
import { readYear } from '../../app/questions/years.ts';

const today = Temporal.PlainDate.from('2026-11-21');

function page(id: string) {
  const found = pageOf(id);
  if (found === null) throw new Error(`no page ${id}`);
  return found;
}

const read = (id: string, typed: Typed, answers: Answers = {}) => readPage(page(id), typed, answers, today);
const messages = (id: string, typed: Typed, answers: Answers = {}) => {
  const result = read(id, typed, answers);
  return result.ok ? [] : result.problems.map((problem) => problem.message);
};
const date = (day: string, month: string, year: string, name = 'your-birth') => ({
  [`${name}-day`]: [day],
  [`${name}-month`]: [month],
  [`${name}-year`]: [year],
});

describe('what is said when nothing was given', () => {
  const who = { 'who-about': 'child', 'contact-ways': ['post'], 'which-things': ['other'] };
  const cases = pages.flatMap((one) =>
    one.fields.filter((field) => field.optional !== true && field.type !== 'upload').map((field) => ({ one, field })),
  );

  it.each(cases.map(({ one, field }) => [field.name, one, field] as const))('%s', (_name, one, field) => {
    const result = readPage(one, {}, who, today);
    const own = result.ok ? [] : result.problems.filter((problem) => problem.field === field.name);
    // "Which things" counts as not chosen here, so its free text is not asked for.
    if (field.name === 'other-things') return expect(own).toEqual([]);
    expect(own.map((problem) => problem.message)).toEqual([say(field.missing, who)]);
    expect(say(field.missing, who)).toMatch(/^(Enter|Select) /);
  });
});

describe('dates', () => {
  it.each([
    [['', '', ''], 'Enter your date of birth, or about how old you are'],
    [['27', '', ''], 'Your date of birth must include a month and year'],
    [['27', '3', ''], 'Your date of birth must include a year'],
    [['31', '2', '1987'], 'Your date of birth must be a real date'],
    [['ab', '2', '1987'], 'Your date of birth must be a real date'],
    [['1', 'Smarch', '1987'], 'Your date of birth must be a real date'],
    [['27', '3', '87'], 'Year must include 4 numbers'],
    [['21', '11', '2026'], 'Your date of birth must be in the past'],
    [['1', '1', '2027'], 'Your date of birth must be in the past'],
    [['21', '11', '1905'], 'Your date of birth must be less than 121 years ago'],
  ])('%j: %s', ([day = '', month = '', year = ''], message) => {
    expect(messages('date-of-birth', date(day, month, year))).toEqual([message]);
  });

  it.each([
    [['27', '3', '1987'], '1987-03-27'],
    [['7', 'March', '1987'], '1987-03-07'],
    [[' 07 ', 'sept.', '1987'], '1987-09-07'],
    [['22', '11', '1905'], '1905-11-22'],
    [['29', 'feb', '2024'], '2024-02-29'],
  ])('%j is %s', ([day = '', month = '', year = ''], iso) => {
    expect(read('date-of-birth', date(day, month, year))).toMatchObject({ ok: true, answers: { 'your-birth': iso } });
  });

  it('takes an age from someone who does not know the date', () => {
    expect(read('date-of-birth', { 'your-age': ['about 16'] })).toMatchObject({
      ok: true,
      answers: { 'your-birth': '', 'your-age': 'about 16', 'under-18': 'yes' },
    });
  });

  it('knows who is under 18 on the day', () => {
    const young = (day: string) => {
      const result = read('date-of-birth', date(day, '11', '2008'));
      return result.ok ? result.answers['under-18'] : result;
    };
    expect(young('21')).toBe('no');
    expect(young('22')).toBe('yes');
  });

  it('asks for a day to come where something is needed by a date', () => {
    expect(messages('needed-by-date', date('20', '11', '2026', 'needed-by-date'))).toEqual([
      'The date you need this by must be today or in the future',
    ]);
    expect(messages('needed-by-date', date('21', '11', '2026', 'needed-by-date'))).toEqual([]);
  });
});

describe('text', () => {
  it('accepts every character a name can have, composed, with single spaces', () => {
    for (const name of ['Zoë', 'Nguyễn Thị Minh', 'O’Brien-Ōta 3rd', '李小龙', 'Łucja Ż', 'X Æ A-12']) {
      expect(read('your-name', { 'your-name': [name] })).toEqual({ ok: true, answers: { 'your-name': name } });
    }
    expect(read('your-name', { 'your-name': ['  Rene\u0301e \t  Day\u0000 '] })).toEqual({
      ok: true,
      answers: { 'your-name': 'Renée Day' },
    });
  });

  it('says how long an answer may be', () => {
    expect(messages('your-name', { 'your-name': ['a'.repeat(201)] })).toEqual([
      'Your full name must be 200 characters or less',
    ]);
    expect(messages('anything-else', { 'anything-else': ['a'.repeat(2001)] })).toEqual([
      'Your answer must be 2000 characters or less',
    ]);
    // A line break counts once, whatever the browser sends.
    expect(messages('anything-else', { 'anything-else': ['a\r\n'.repeat(1000)] })).toEqual([]);
  });

  it.each([
    'name',
    'name@',
    'a b@example',
    'one@example.org,two@example.org',
    '@example.org',
    'x@example.org\r\nBcc: y@example.org',
  ])('does not take %j for an email address', (typed) => {
    expect(messages('your-email', { 'your-email': [typed] })).toEqual([
      'Enter an email address in the correct format, like name@example.com',
    ]);
  });

  it('takes an email address with the space a phone adds', () => {
    expect(read('your-email', { 'your-email': ['renee+a@example.org '] })).toMatchObject({
      ok: true,
      answers: { 'your-email': 'renee+a@example.org' },
    });
  });

  it('takes phone numbers as people write them', () => {
    expect(messages('your-phone', { 'your-phone': ['+44 (0)7700 900 123, ask for Kit'] })).toEqual([]);
    expect(messages('your-phone', { 'your-phone': ['none'] })).toEqual([
      'Enter a phone number, like 01632 960 001 or 07700 900 982',
    ]);
  });

  it('keeps each other name that was given', () => {
    expect(read('your-other-names', { 'your-other-names': ['Fairweather', ' ', 'Day '] })).toEqual({
      ok: true,
      answers: { 'your-other-names': ['Fairweather', 'Day'] },
    });
    expect(read('your-other-names', {})).toEqual({ ok: true, answers: { 'your-other-names': [] } });
  });
});

describe('choices', () => {
  it('takes no value that was not offered', () => {
    expect(messages('who-about', { 'who-about': ['<script>'] })).toEqual(['Select who the information is about']);
    expect(messages('what-you-want', { 'what-you-want': ['everything'] })).toEqual([
      'Select what you want to ask us to do',
    ]);
  });

  it('does not mix "none of these" with something', () => {
    expect(messages('help-you-need', { 'help-you-need': ['none', 'bsl'] })).toHaveLength(1);
    expect(messages('help-you-need', { 'help-you-need': ['none'] })).toEqual([]);
  });

  it('asks what "something else" is', () => {
    expect(messages('which-things', { 'which-things': ['other'] })).toEqual(['Enter what else you would like to see']);
    expect(messages('which-things', { 'which-things': ['photos'] })).toEqual([]);
  });

  it('asks for an address only where post was chosen', () => {
    expect(messages('your-address', {}, { 'contact-ways': ['post'] })).toEqual([
      'Enter the address we should send post to',
    ]);
    expect(messages('your-address', {}, { 'contact-ways': ['email'] })).toEqual([]);
  });
});

describe('rough times', () => {
  it.each([
    ['1987', 'year', 1987],
    ['about 1987', 'year', 1987],
    ['age 7', 'age', 7],
    ['when I was 7', 'age', 7],
    ['since birth', 'age', 0],
    ['0', 'age', 0],
  ])('%s', (typed, kind, number) => {
    expect(readYear(typed)).toEqual({ kind, number });
  });

  it('says what is missing in the words for who it is about', () => {
    expect(messages('roughly-when', {}, { 'who-about': 'me' })).toEqual([
      'Enter the year you first had a social worker, or choose “I do not know”',
    ]);
    expect(messages('roughly-when', { 'when-unknown': ['unknown'] })).toEqual([]);
  });

  it('does not take an end before its beginning', () => {
    const range = (from: string, to: string) => messages('roughly-when', { 'when-from': [from], 'when-to': [to] });
    expect(range('1994', '1990')).toEqual(['The year it ended must be the same as or after the year it began']);
    expect(range('age 9', 'age 7')).toEqual([
      'The age when it ended must be the same as or more than the age when it began',
    ]);
    expect(range('1994', '1994')).toEqual([]);
    expect(range('age 7', '1994')).toEqual([]);
    expect(range('long ago', '')).toEqual(['When it began must be a year, like 1987, or an age, like 7']);
    expect(range('2027', '')).toEqual(['When it began must be this year or in the past']);
  });
});

it('shows again what was accepted', () => {
  expect(typedOf(page('date-of-birth'), { 'your-birth': '1987-03-07' })).toEqual(date('7', '3', '1987'));
  expect(typedOf(page('contact-ways'), { 'contact-ways': ['email', 'post'] })).toEqual({
    'contact-ways': ['email', 'post'],
  });
});
