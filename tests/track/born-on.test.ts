import { describe, expect, it } from 'vitest';
import { bornDate, isSameDate } from '../../app/services/asking/born-on.ts';

describe('a date of birth as a case holds it', () => {
  it.each([
    '1990-03-27',
    '27 March 1990',
    '27th March 1990',
    '27 Mar. 1990',
    ' 27/3/1990 ',
    '27.03.1990',
    '27-03-1990',
    'March 27, 1990',
  ])('%s is one date', (text) => {
    expect(bornDate(text)).toBe('1990-03-27');
  });

  it.each(['', '1990', 'about 45', 'March 1990', '27/3/90', '31 February 1990', '27 Floréal 1990', '03/27/1990'])(
    '%s is none',
    (text) => {
      expect(bornDate(text)).toBeNull();
    },
  );

  it('is the same as itself only', () => {
    expect(isSameDate('1990-03-27', '1990-03-27')).toBe(true);
    expect(isSameDate('', '1990-03-27')).toBe(false);
    expect(isSameDate('1990-03-28', '1990-03-27')).toBe(false);
  });
});
