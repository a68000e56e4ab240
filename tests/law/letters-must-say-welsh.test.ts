import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../app/language/current-language.ts';
import { stepInWords } from '../../app/language/said-by-machines.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { dueOf } from '../../machines/case.ts';
import { rights } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { strings } from '../letters/block-strings.ts';
import { byItems, decided, decisions, explanation, letterOf } from './decided.ts';
import { common, ofRight } from './must-say.ts';

/** A provision as the English table looks for it, in Welsh: the word of the language, the number of the law. */
const provision = /^(?:[Ss]ection|Article) (\d.*)$/;
// `adran` or `Adran`, as it stands in its sentence.
const inWelsh = (sought: string): string | null => {
  const number = provision.exec(sought)?.[1];
  return number === undefined ? null : `${/^[Ss]/.test(sought) ? 'dran' : 'Erthygl'} ${number}`;
};

const matches = (text: string, sought: string | RegExp): boolean =>
  typeof sought === 'string' ? text.includes(sought) : sought.test(text);

describe.each(rights)('in Welsh: %s', (right) => {
  test.each(right === 'complaint' ? byItems : decisions)(
    '%s: says all that the table has the English letter say',
    (outcome) => {
      const english = letterOf(decided(right, outcome));
      const welsh = letterOf(decided(right, outcome, 'cy'));
      const englishTexts = letterContent(english.letter).flatMap(strings);
      const welshTexts = letterContent(welsh.letter).flatMap(strings);
      expect(welshTexts).toHaveLength(englishTexts.length);

      const requirements = [
        ...common
          .filter((one) => one.outcomes.includes(outcome) && (one.rights === 'all' || right !== 'complaint'))
          .map(({ lookFor }) => lookFor(english.letter)),
        ...rightRules[right].answerMustSay
          .filter(({ outcomes }) => outcomes.includes(outcome))
          .map(({ code }) => ofRight[right][code] ?? []),
      ];
      for (const sought of requirements.flat()) {
        const law = typeof sought === 'string' ? inWelsh(sought) : null;
        if (law !== null) expect(welsh.left).toContain(law);
        const at = englishTexts.findIndex((text) => matches(text, sought) && english.left.includes(text));
        if (at === -1) continue;
        // The same place of the Welsh letter says it, and nobody can take it out.
        for (const line of (welshTexts[at] ?? '').split('\n')) expect(welsh.left).toContain(line);
      }
      expect(welsh.whole).toContain(explanation);
      for (const step of right === 'complaint' ? [] : dueOf(decided(right, outcome, 'cy')).steps) {
        const { note, citation } = inLanguage('cy', () => stepInWords(step));
        expect(welsh.left).toContain(`${note} (${citation})`);
      }
    },
  );

  test('names the remedies in Welsh: the body, the Commissioner, the court', () => {
    const { left } = letterOf(decided(right, 'refused', 'cy'));
    for (const law of ['adran 165', 'adran 167', 'Erthygl 82', 'adran 168', 'Adran 180A']) expect(left).toContain(law);
    expect(left).toContain('gwyno');
    expect(left).toContain('Swyddfa’r Comisiynydd Gwybodaeth');
    expect(left).toContain('fynd i’r llys');
    if (right !== 'complaint') {
      for (const words of ['Gallwch gwyno wrthym ni.', 'adran 164A', '30 diwrnod']) expect(left).toContain(words);
    }
  });
});
