import { inLanguage } from '../../app/language/current-language.ts';
import { welsh } from '../../app/language/cy/index.ts';
import { letSpeak } from '../../app/language/speaker.ts';

const fill = (words: string): string => words.replace(/\{\d\}/g, '').trim();

/**
 * Every English sentence that some work asks the catalogue for and that has no Welsh. What is Welsh already (a sentence put into
 * another) and what the person gave is not asked for.
 */
export function withoutWelsh(given: readonly string[], work: () => void): string[] {
  const own = new Set([...welsh.values(), ...given, '']);
  const missing = new Set<string>();
  letSpeak({
    language: () => 'cy',
    say: (english) => {
      const known = welsh.get(english);
      if (known === undefined && !own.has(english)) missing.add(english);
      return known ?? english;
    },
    within: (_language, work) => work(),
  });
  inLanguage('cy', work);
  return [...missing].filter((words) => fill(words) !== '');
}
